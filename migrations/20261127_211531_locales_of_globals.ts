import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** What there is in each language follows from the texts, those in rows of lists too. A row is called as no column of it is. */
const languagesOfGlobals = sql`
DO $migration$
DECLARE
  entity text;
  texts text;
  languages text[];
  found text[];
BEGIN
  FOREACH entity IN ARRAY ARRAY['site_settings', 'navigation', 'urgent_help'] LOOP
    languages := '{}';
    FOR texts IN
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = current_schema() AND starts_with(table_name, entity || '_') AND table_name LIKE '%locales'
    LOOP
      EXECUTE format(
        'SELECT array_agg(DISTINCT _locale::text) FROM %I AS translated
         WHERE jsonb_strip_nulls(to_jsonb(translated) - ''id'' - ''_locale'' - ''_parent_id'') <> ''{}''', texts) INTO found;
      languages := languages || coalesce(found, '{}');
    END LOOP;
    EXECUTE format(
      'UPDATE %I SET available_locales = (SELECT coalesce(jsonb_agg(known.language ORDER BY known.place), ''[]'')
       FROM unnest(ARRAY[''fi'', ''sv'', ''en'']) WITH ORDINALITY AS known (language, place) WHERE known.language = ANY ($1))', entity)
      USING languages;
  END LOOP;
END $migration$`

/** Writes in another language than the request's left lists that were not true. */
const languagesOfDocuments = sql`
DO $migration$
DECLARE
  entity text[];
  prefix text;
  source text;
BEGIN
  FOREACH entity SLICE 1 IN ARRAY ARRAY[
    ['articles', 'title'], ['events', 'title'], ['newsletters', 'title'], ['pages', 'title'], ['media', 'alt'],
    ['networks', 'name'], ['organizations', 'name'], ['services', 'name'], ['topics', 'name']
  ] LOOP
    FOREACH prefix IN ARRAY ARRAY['', 'version_'] LOOP
      source := CASE prefix WHEN '' THEN entity[1] ELSE '_' || entity[1] || '_v' END;
      CONTINUE WHEN to_regclass(quote_ident(source)) IS NULL;
      EXECUTE format(
        'UPDATE %1$I AS document SET %2$I = coalesce((
           SELECT jsonb_agg(text._locale::text ORDER BY array_position(ARRAY[''fi'', ''sv'', ''en''], text._locale::text))
           FROM %3$I AS text WHERE text._parent_id = document.id AND btrim(text.%4$I) <> ''''), ''[]'')',
        source, prefix || 'available_locales', source || '_locales', prefix || entity[2]);
    END LOOP;
  END LOOP;
END $migration$`

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site_settings" ADD COLUMN "available_locales" jsonb;
  ALTER TABLE "_site_settings_v" ADD COLUMN "version_available_locales" jsonb;
  ALTER TABLE "navigation" ADD COLUMN "available_locales" jsonb;
  ALTER TABLE "_navigation_v" ADD COLUMN "version_available_locales" jsonb;
  ALTER TABLE "urgent_help" ADD COLUMN "available_locales" jsonb;
  ALTER TABLE "_urgent_help_v" ADD COLUMN "version_available_locales" jsonb;`)
  await db.execute(languagesOfGlobals)
  await db.execute(languagesOfDocuments)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "site_settings" DROP COLUMN "available_locales";
  ALTER TABLE "_site_settings_v" DROP COLUMN "version_available_locales";
  ALTER TABLE "navigation" DROP COLUMN "available_locales";
  ALTER TABLE "_navigation_v" DROP COLUMN "version_available_locales";
  ALTER TABLE "urgent_help" DROP COLUMN "available_locales";
  ALTER TABLE "_urgent_help_v" DROP COLUMN "version_available_locales";`)
}
