import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "sign_in_guesses" (
  	"account" text NOT NULL,
  	"client" text NOT NULL,
  	"count" integer NOT NULL,
  	"expires_at" timestamp with time zone NOT NULL,
  	CONSTRAINT "sign_in_guesses_account_client_pk" PRIMARY KEY("account","client")
  );
  
  CREATE TABLE "known_devices" (
  	"id" text PRIMARY KEY NOT NULL,
  	"account" text NOT NULL,
  	"expires_at" timestamp with time zone NOT NULL
  );
  
  CREATE INDEX "sign_in_guesses_expires_idx" ON "sign_in_guesses" USING btree ("expires_at");
  CREATE INDEX "known_devices_account_idx" ON "known_devices" USING btree ("account");
  CREATE INDEX "known_devices_expires_idx" ON "known_devices" USING btree ("expires_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "sign_in_guesses" CASCADE;
  DROP TABLE "known_devices" CASCADE;`)
}
