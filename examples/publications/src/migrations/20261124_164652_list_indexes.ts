/** Written by "npm run migration:create"; not to be edited by hand. */
import { sql } from '@payloadcms/db-postgres'
import type { PluginMigration } from 'verkosto'

export const migration: PluginMigration = {
  name: 'publications:20261124_164652_list_indexes',
  async up({ db }) {
    await db.execute(sql`
CREATE INDEX "_status_year_deletedAt_idx" ON "publications" USING btree ("_status","year","deleted_at");
CREATE INDEX "version__status_version_year_version_deletedAt_idx" ON "_publications_v" USING btree ("version__status","version_year","version_deleted_at");
`)
  },
  async down({ db }) {
    await db.execute(sql`
DROP INDEX "_status_year_deletedAt_idx";
DROP INDEX "version__status_version_year_version_deletedAt_idx";
`)
  },
}
