import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" ADD COLUMN "upcoming_until" varchar;
  ALTER TABLE "_events_v" ADD COLUMN "version_upcoming_until" varchar;
  CREATE INDEX "events_upcoming_until_idx" ON "events" USING btree ("upcoming_until");
  CREATE INDEX "_events_v_version_version_upcoming_until_idx" ON "_events_v" USING btree ("version_upcoming_until");`)
  await db.execute(sql`
  UPDATE "events" SET "upcoming_until" = CASE
    WHEN "recurrence_frequency" IS NULL THEN coalesce(nullif("end", ''), nullif("start", ''))
    WHEN coalesce("recurrence_until", '') = '' THEN '9999-12-31T23:59'
    ELSE "recurrence_until" || 'T23:59' END;
  UPDATE "_events_v" SET "version_upcoming_until" = CASE
    WHEN "version_recurrence_frequency" IS NULL THEN coalesce(nullif("version_end", ''), nullif("version_start", ''))
    WHEN coalesce("version_recurrence_until", '') = '' THEN '9999-12-31T23:59'
    ELSE "version_recurrence_until" || 'T23:59' END;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "events_upcoming_until_idx";
  DROP INDEX "_events_v_version_version_upcoming_until_idx";
  ALTER TABLE "events" DROP COLUMN "upcoming_until";
  ALTER TABLE "_events_v" DROP COLUMN "version_upcoming_until";`)
}
