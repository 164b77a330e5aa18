import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "_status_publishedAt_idx";
  DROP INDEX "version__status_version_publishedAt_idx";
  DROP INDEX "_status_issueDate_idx";
  DROP INDEX "version__status_version_issueDate_idx";
  DROP INDEX "_status_visibility_start_idx";
  DROP INDEX "version__status_version_visibility_version_start_idx";
  CREATE INDEX "_status_publishedAt_deletedAt_idx" ON "articles" USING btree ("_status","published_at","deleted_at");
  CREATE INDEX "version__status_version_publishedAt_version_deletedAt_idx" ON "_articles_v" USING btree ("version__status","version_published_at","version_deleted_at");
  CREATE INDEX "_status_issueDate_deletedAt_idx" ON "newsletters" USING btree ("_status","issue_date","deleted_at");
  CREATE INDEX "version__status_version_issueDate_version_deletedAt_idx" ON "_newsletters_v" USING btree ("version__status","version_issue_date","version_deleted_at");
  CREATE INDEX "_status_visibility_start_deletedAt_idx" ON "events" USING btree ("_status","visibility","start","deleted_at");
  CREATE INDEX "compound_index_idx" ON "_events_v" USING btree ("version__status","version_visibility","version_start","version_deleted_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "_status_publishedAt_deletedAt_idx";
  DROP INDEX "version__status_version_publishedAt_version_deletedAt_idx";
  DROP INDEX "_status_issueDate_deletedAt_idx";
  DROP INDEX "version__status_version_issueDate_version_deletedAt_idx";
  DROP INDEX "_status_visibility_start_deletedAt_idx";
  DROP INDEX "compound_index_idx";
  CREATE INDEX "_status_publishedAt_idx" ON "articles" USING btree ("_status","published_at");
  CREATE INDEX "version__status_version_publishedAt_idx" ON "_articles_v" USING btree ("version__status","version_published_at");
  CREATE INDEX "_status_issueDate_idx" ON "newsletters" USING btree ("_status","issue_date");
  CREATE INDEX "version__status_version_issueDate_idx" ON "_newsletters_v" USING btree ("version__status","version_issue_date");
  CREATE INDEX "_status_visibility_start_idx" ON "events" USING btree ("_status","visibility","start");
  CREATE INDEX "version__status_version_visibility_version_start_idx" ON "_events_v" USING btree ("version__status","version_visibility","version_start");`)
}
