import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_rels" ADD COLUMN "pages_id" uuid;
  ALTER TABLE "articles_rels" ADD COLUMN "services_id" uuid;
  ALTER TABLE "articles_rels" ADD COLUMN "events_id" uuid;
  ALTER TABLE "articles_rels" ADD COLUMN "newsletters_id" uuid;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "pages_id" uuid;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "services_id" uuid;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "events_id" uuid;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "newsletters_id" uuid;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_rels_pages_id_idx" ON "articles_rels" USING btree ("pages_id");
  CREATE INDEX "articles_rels_services_id_idx" ON "articles_rels" USING btree ("services_id");
  CREATE INDEX "articles_rels_events_id_idx" ON "articles_rels" USING btree ("events_id");
  CREATE INDEX "articles_rels_newsletters_id_idx" ON "articles_rels" USING btree ("newsletters_id");
  CREATE INDEX "_articles_v_rels_pages_id_idx" ON "_articles_v_rels" USING btree ("pages_id");
  CREATE INDEX "_articles_v_rels_services_id_idx" ON "_articles_v_rels" USING btree ("services_id");
  CREATE INDEX "_articles_v_rels_events_id_idx" ON "_articles_v_rels" USING btree ("events_id");
  CREATE INDEX "_articles_v_rels_newsletters_id_idx" ON "_articles_v_rels" USING btree ("newsletters_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_pages_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_services_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_events_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_newsletters_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_pages_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_services_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_events_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_newsletters_fk";
  
  DROP INDEX "articles_rels_pages_id_idx";
  DROP INDEX "articles_rels_services_id_idx";
  DROP INDEX "articles_rels_events_id_idx";
  DROP INDEX "articles_rels_newsletters_id_idx";
  DROP INDEX "_articles_v_rels_pages_id_idx";
  DROP INDEX "_articles_v_rels_services_id_idx";
  DROP INDEX "_articles_v_rels_events_id_idx";
  DROP INDEX "_articles_v_rels_newsletters_id_idx";
  ALTER TABLE "articles_rels" DROP COLUMN "pages_id";
  ALTER TABLE "articles_rels" DROP COLUMN "services_id";
  ALTER TABLE "articles_rels" DROP COLUMN "events_id";
  ALTER TABLE "articles_rels" DROP COLUMN "newsletters_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "pages_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "services_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "events_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "newsletters_id";`)
}
