import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "document_revisions" (
  	"kind" text NOT NULL,
  	"entity" text NOT NULL,
  	"document" text NOT NULL,
  	"revision" uuid NOT NULL,
  	CONSTRAINT "document_revisions_kind_entity_document_pk" PRIMARY KEY("kind","entity","document")
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "document_revisions" CASCADE;`)
}
