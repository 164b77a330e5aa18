/** Written by "npm run migration:create"; not to be edited by hand. */
import { sql } from '@payloadcms/db-postgres'
import type { PluginMigration } from 'verkosto'

export const migration: PluginMigration = {
  name: 'publications:20261124_084957_initial',
  async up({ db }) {
    await db.execute(sql`
CREATE TYPE "public"."enum_publications_status" AS ENUM('draft', 'published');
CREATE TYPE "public"."enum__publications_v_version_status" AS ENUM('draft', 'published');
CREATE TYPE "public"."enum__publications_v_published_locale" AS ENUM('fi', 'sv', 'en');
CREATE TABLE "publications_authors" (
	"_order" integer NOT NULL,
	"_parent_id" uuid NOT NULL,
	"id" varchar PRIMARY KEY NOT NULL,
	"name" varchar
);

CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" numeric,
	"doi" varchar,
	"available_locales" jsonb,
	"created_by_id" uuid,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp(3) with time zone,
	"_status" "enum_publications_status" DEFAULT 'draft'
);

CREATE TABLE "publications_locales" (
	"title" varchar,
	"slug" varchar,
	"abstract" varchar,
	"id" serial PRIMARY KEY NOT NULL,
	"_locale" "_locales" NOT NULL,
	"_parent_id" uuid NOT NULL
);

CREATE TABLE "publications_rels" (
	"id" serial PRIMARY KEY NOT NULL,
	"order" integer,
	"parent_id" uuid NOT NULL,
	"path" varchar NOT NULL,
	"topics_id" uuid
);

CREATE TABLE "_publications_v_version_authors" (
	"_order" integer NOT NULL,
	"_parent_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" varchar,
	"_uuid" varchar
);

CREATE TABLE "_publications_v" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"version_year" numeric,
	"version_doi" varchar,
	"version_available_locales" jsonb,
	"version_created_by_id" uuid,
	"version_updated_at" timestamp(3) with time zone,
	"version_created_at" timestamp(3) with time zone,
	"version_deleted_at" timestamp(3) with time zone,
	"version__status" "enum__publications_v_version_status" DEFAULT 'draft',
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"snapshot" boolean,
	"published_locale" "enum__publications_v_published_locale",
	"latest" boolean
);

CREATE TABLE "_publications_v_locales" (
	"version_title" varchar,
	"version_slug" varchar,
	"version_abstract" varchar,
	"id" serial PRIMARY KEY NOT NULL,
	"_locale" "_locales" NOT NULL,
	"_parent_id" uuid NOT NULL
);

CREATE TABLE "_publications_v_rels" (
	"id" serial PRIMARY KEY NOT NULL,
	"order" integer,
	"parent_id" uuid NOT NULL,
	"path" varchar NOT NULL,
	"topics_id" uuid
);

ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "publications_id" uuid;
ALTER TABLE "publications_authors" ADD CONSTRAINT "publications_authors_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "publications_locales" ADD CONSTRAINT "publications_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "_publications_v_version_authors" ADD CONSTRAINT "_publications_v_version_authors_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "_publications_v" ADD CONSTRAINT "_publications_v_parent_id_publications_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "_publications_v" ADD CONSTRAINT "_publications_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "_publications_v_locales" ADD CONSTRAINT "_publications_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "publications_authors_order_idx" ON "publications_authors" USING btree ("_order");
CREATE INDEX "publications_authors_parent_id_idx" ON "publications_authors" USING btree ("_parent_id");
CREATE INDEX "publications_year_idx" ON "publications" USING btree ("year");
CREATE INDEX "publications_created_by_idx" ON "publications" USING btree ("created_by_id");
CREATE INDEX "publications_updated_at_idx" ON "publications" USING btree ("updated_at");
CREATE INDEX "publications_created_at_idx" ON "publications" USING btree ("created_at");
CREATE INDEX "publications_deleted_at_idx" ON "publications" USING btree ("deleted_at");
CREATE INDEX "publications__status_idx" ON "publications" USING btree ("_status");
CREATE INDEX "publications_slug_idx" ON "publications_locales" USING btree ("slug","_locale");
CREATE UNIQUE INDEX "publications_locales_locale_parent_id_unique" ON "publications_locales" USING btree ("_locale","_parent_id");
CREATE INDEX "publications_rels_order_idx" ON "publications_rels" USING btree ("order");
CREATE INDEX "publications_rels_parent_idx" ON "publications_rels" USING btree ("parent_id");
CREATE INDEX "publications_rels_path_idx" ON "publications_rels" USING btree ("path");
CREATE INDEX "publications_rels_topics_id_idx" ON "publications_rels" USING btree ("topics_id");
CREATE INDEX "_publications_v_version_authors_order_idx" ON "_publications_v_version_authors" USING btree ("_order");
CREATE INDEX "_publications_v_version_authors_parent_id_idx" ON "_publications_v_version_authors" USING btree ("_parent_id");
CREATE INDEX "_publications_v_parent_idx" ON "_publications_v" USING btree ("parent_id");
CREATE INDEX "_publications_v_version_version_year_idx" ON "_publications_v" USING btree ("version_year");
CREATE INDEX "_publications_v_version_version_created_by_idx" ON "_publications_v" USING btree ("version_created_by_id");
CREATE INDEX "_publications_v_version_version_updated_at_idx" ON "_publications_v" USING btree ("version_updated_at");
CREATE INDEX "_publications_v_version_version_created_at_idx" ON "_publications_v" USING btree ("version_created_at");
CREATE INDEX "_publications_v_version_version_deleted_at_idx" ON "_publications_v" USING btree ("version_deleted_at");
CREATE INDEX "_publications_v_version_version__status_idx" ON "_publications_v" USING btree ("version__status");
CREATE INDEX "_publications_v_created_at_idx" ON "_publications_v" USING btree ("created_at");
CREATE INDEX "_publications_v_updated_at_idx" ON "_publications_v" USING btree ("updated_at");
CREATE INDEX "_publications_v_snapshot_idx" ON "_publications_v" USING btree ("snapshot");
CREATE INDEX "_publications_v_published_locale_idx" ON "_publications_v" USING btree ("published_locale");
CREATE INDEX "_publications_v_latest_idx" ON "_publications_v" USING btree ("latest");
CREATE INDEX "_publications_v_version_version_slug_idx" ON "_publications_v_locales" USING btree ("version_slug","_locale");
CREATE UNIQUE INDEX "_publications_v_locales_locale_parent_id_unique" ON "_publications_v_locales" USING btree ("_locale","_parent_id");
CREATE INDEX "_publications_v_rels_order_idx" ON "_publications_v_rels" USING btree ("order");
CREATE INDEX "_publications_v_rels_parent_idx" ON "_publications_v_rels" USING btree ("parent_id");
CREATE INDEX "_publications_v_rels_path_idx" ON "_publications_v_rels" USING btree ("path");
CREATE INDEX "_publications_v_rels_topics_id_idx" ON "_publications_v_rels" USING btree ("topics_id");
ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "payload_locked_documents_rels_publications_id_idx" ON "payload_locked_documents_rels" USING btree ("publications_id");
`)
  },
  async down({ db }) {
    await db.execute(sql`
ALTER TABLE "publications_authors" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "publications" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "publications_locales" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "publications_rels" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "_publications_v_version_authors" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "_publications_v" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "_publications_v_locales" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "_publications_v_rels" DISABLE ROW LEVEL SECURITY;
DROP TABLE "publications_authors" CASCADE;
DROP TABLE "publications" CASCADE;
DROP TABLE "publications_locales" CASCADE;
DROP TABLE "publications_rels" CASCADE;
DROP TABLE "_publications_v_version_authors" CASCADE;
DROP TABLE "_publications_v" CASCADE;
DROP TABLE "_publications_v_locales" CASCADE;
DROP TABLE "_publications_v_rels" CASCADE;
ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_publications_fk";

DROP INDEX "payload_locked_documents_rels_publications_id_idx";
ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "publications_id";
DROP TYPE "public"."enum_publications_status";
DROP TYPE "public"."enum__publications_v_version_status";
DROP TYPE "public"."enum__publications_v_published_locale";
`)
  },
}
