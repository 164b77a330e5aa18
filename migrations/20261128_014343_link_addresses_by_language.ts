/** The address of a link of a menu or a call to action is one of each language; those that there are become that of every language with a text. */
import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_calls_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "__articles_v_version_calls_v_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_main_children_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_main_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_footer_children_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_footer_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_main_children_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_main_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_footer_children_locales" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_footer_locales" ADD COLUMN "url" varchar;
  UPDATE "articles_calls_locales" AS "texts" SET "url" = "rows"."url" FROM "articles_calls" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "__articles_v_version_calls_v_locales" AS "texts" SET "url" = "rows"."url" FROM "__articles_v_version_calls_v" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "navigation_main_children_locales" AS "texts" SET "url" = "rows"."url" FROM "navigation_main_children" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "navigation_main_locales" AS "texts" SET "url" = "rows"."url" FROM "navigation_main" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "navigation_footer_children_locales" AS "texts" SET "url" = "rows"."url" FROM "navigation_footer_children" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "navigation_footer_locales" AS "texts" SET "url" = "rows"."url" FROM "navigation_footer" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "_navigation_v_version_main_children_locales" AS "texts" SET "url" = "rows"."url" FROM "_navigation_v_version_main_children" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "_navigation_v_version_main_locales" AS "texts" SET "url" = "rows"."url" FROM "_navigation_v_version_main" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "_navigation_v_version_footer_children_locales" AS "texts" SET "url" = "rows"."url" FROM "_navigation_v_version_footer_children" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  UPDATE "_navigation_v_version_footer_locales" AS "texts" SET "url" = "rows"."url" FROM "_navigation_v_version_footer" AS "rows" WHERE "rows"."id" = "texts"."_parent_id";
  ALTER TABLE "articles_calls" DROP COLUMN "url";
  ALTER TABLE "__articles_v_version_calls_v" DROP COLUMN "url";
  ALTER TABLE "navigation_main_children" DROP COLUMN "url";
  ALTER TABLE "navigation_main" DROP COLUMN "url";
  ALTER TABLE "navigation_footer_children" DROP COLUMN "url";
  ALTER TABLE "navigation_footer" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_main_children" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_main" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_footer_children" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_footer" DROP COLUMN "url";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_calls" ADD COLUMN "url" varchar;
  ALTER TABLE "__articles_v_version_calls_v" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_main_children" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_main" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_footer_children" ADD COLUMN "url" varchar;
  ALTER TABLE "navigation_footer" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_main_children" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_main" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_footer_children" ADD COLUMN "url" varchar;
  ALTER TABLE "_navigation_v_version_footer" ADD COLUMN "url" varchar;
  UPDATE "articles_calls" AS "rows" SET "url" = (SELECT "url" FROM "articles_calls_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "__articles_v_version_calls_v" AS "rows" SET "url" = (SELECT "url" FROM "__articles_v_version_calls_v_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "navigation_main_children" AS "rows" SET "url" = (SELECT "url" FROM "navigation_main_children_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "navigation_main" AS "rows" SET "url" = (SELECT "url" FROM "navigation_main_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "navigation_footer_children" AS "rows" SET "url" = (SELECT "url" FROM "navigation_footer_children_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "navigation_footer" AS "rows" SET "url" = (SELECT "url" FROM "navigation_footer_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "_navigation_v_version_main_children" AS "rows" SET "url" = (SELECT "url" FROM "_navigation_v_version_main_children_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "_navigation_v_version_main" AS "rows" SET "url" = (SELECT "url" FROM "_navigation_v_version_main_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "_navigation_v_version_footer_children" AS "rows" SET "url" = (SELECT "url" FROM "_navigation_v_version_footer_children_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  UPDATE "_navigation_v_version_footer" AS "rows" SET "url" = (SELECT "url" FROM "_navigation_v_version_footer_locales" WHERE "_parent_id" = "rows"."id" AND "url" IS NOT NULL ORDER BY "_locale" = 'fi' DESC LIMIT 1);
  ALTER TABLE "articles_calls_locales" DROP COLUMN "url";
  ALTER TABLE "__articles_v_version_calls_v_locales" DROP COLUMN "url";
  ALTER TABLE "navigation_main_children_locales" DROP COLUMN "url";
  ALTER TABLE "navigation_main_locales" DROP COLUMN "url";
  ALTER TABLE "navigation_footer_children_locales" DROP COLUMN "url";
  ALTER TABLE "navigation_footer_locales" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_main_children_locales" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_main_locales" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_footer_children_locales" DROP COLUMN "url";
  ALTER TABLE "_navigation_v_version_footer_locales" DROP COLUMN "url";`)
}
