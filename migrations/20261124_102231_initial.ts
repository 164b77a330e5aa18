import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_articles_references_kind" AS ENUM('publication', 'video', 'guide', 'legislation', 'website', 'other');
  CREATE TYPE "public"."enum_articles_calls_kind" AS ENUM('subscribe', 'readNewsletter', 'join', 'support', 'readMore');
  CREATE TYPE "public"."enum_articles_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_articles_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum_articles_review_state" AS ENUM('working', 'submitted', 'returned');
  CREATE TYPE "public"."enum_articles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_version_references_kind" AS ENUM('publication', 'video', 'guide', 'legislation', 'website', 'other');
  CREATE TYPE "public"."enum___articles_v_version_calls_v_kind" AS ENUM('subscribe', 'readNewsletter', 'join', 'support', 'readMore');
  CREATE TYPE "public"."enum__articles_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__articles_v_version_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum__articles_v_version_review_state" AS ENUM('working', 'submitted', 'returned');
  CREATE TYPE "public"."enum__articles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__articles_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_pages_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_pages_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__pages_v_version_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_newsletters_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_newsletters_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__newsletters_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__newsletters_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__newsletters_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_networks_professions" AS ENUM('sexualTherapist', 'psychotherapist', 'physician', 'psychologist', 'police', 'probationWorker', 'prisonPsychologist', 'prisonInstructor', 'prosecutor', 'researcher', 'childProtectionWorker', 'nurse', 'socialWorker', 'thirdSector');
  CREATE TYPE "public"."enum_networks_areas_scheme" AS ENUM('region', 'wellbeingServicesCounty');
  CREATE TYPE "public"."enum_networks_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_networks_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum_networks_activity" AS ENUM('forming', 'active', 'paused');
  CREATE TYPE "public"."enum_networks_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__networks_v_version_professions" AS ENUM('sexualTherapist', 'psychotherapist', 'physician', 'psychologist', 'police', 'probationWorker', 'prisonPsychologist', 'prisonInstructor', 'prosecutor', 'researcher', 'childProtectionWorker', 'nurse', 'socialWorker', 'thirdSector');
  CREATE TYPE "public"."enum__networks_v_version_areas_scheme" AS ENUM('region', 'wellbeingServicesCounty');
  CREATE TYPE "public"."enum__networks_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__networks_v_version_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum__networks_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__networks_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_events_recurrence_by_day" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  CREATE TYPE "public"."enum_events_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_events_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum_events_recurrence_frequency" AS ENUM('daily', 'weekly', 'monthly', 'yearly');
  CREATE TYPE "public"."enum_events_kind" AS ENUM('networkMeeting', 'training', 'webinar', 'peerGroup', 'other');
  CREATE TYPE "public"."enum_events_event_status" AS ENUM('scheduled', 'rescheduled', 'postponed', 'movedOnline', 'cancelled');
  CREATE TYPE "public"."enum_events_visibility" AS ENUM('public', 'members');
  CREATE TYPE "public"."enum_events_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_version_recurrence_by_day" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  CREATE TYPE "public"."enum__events_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__events_v_version_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum__events_v_version_recurrence_frequency" AS ENUM('daily', 'weekly', 'monthly', 'yearly');
  CREATE TYPE "public"."enum__events_v_version_kind" AS ENUM('networkMeeting', 'training', 'webinar', 'peerGroup', 'other');
  CREATE TYPE "public"."enum__events_v_version_event_status" AS ENUM('scheduled', 'rescheduled', 'postponed', 'movedOnline', 'cancelled');
  CREATE TYPE "public"."enum__events_v_version_visibility" AS ENUM('public', 'members');
  CREATE TYPE "public"."enum__events_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."service_channel_languages" AS ENUM('fi', 'sv', 'en', 'se', 'ar', 'ru', 'uk', 'so', 'fa');
  CREATE TYPE "public"."service_channel_type" AS ENUM('phone', 'chat', 'email', 'website', 'booking', 'visit');
  CREATE TYPE "public"."enum_service_hours_days" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', 'publicHoliday', 'eve');
  CREATE TYPE "public"."enum_service_hours_languages" AS ENUM('fi', 'sv', 'en', 'se', 'ar', 'ru', 'uk', 'so', 'fa');
  CREATE TYPE "public"."enum_service_hours_weeks" AS ENUM('every', 'even', 'odd', 'first', 'second', 'third', 'fourth', 'last');
  CREATE TYPE "public"."enum_service_exceptions_languages" AS ENUM('fi', 'sv', 'en', 'se', 'ar', 'ru', 'uk', 'so', 'fa');
  CREATE TYPE "public"."enum_services_languages" AS ENUM('fi', 'sv', 'en', 'se', 'ar', 'ru', 'uk', 'so', 'fa');
  CREATE TYPE "public"."enum_services_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum_services_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."service_rights_anonymous" AS ENUM('yes', 'optional', 'no');
  CREATE TYPE "public"."service_rights_answeredby" AS ENUM('professional', 'volunteer', 'both');
  CREATE TYPE "public"."enum_services_kind" AS ENUM('advicePhone', 'chat', 'appointment', 'peerSupport', 'supportPerson', 'other');
  CREATE TYPE "public"."enum_services_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_version_languages" AS ENUM('fi', 'sv', 'en', 'se', 'ar', 'ru', 'uk', 'so', 'fa');
  CREATE TYPE "public"."enum__services_v_version_audiences" AS ENUM('survivor', 'closePerson', 'worriedAboutSelf', 'professional', 'parent', 'public');
  CREATE TYPE "public"."enum__services_v_version_content_notes" AS ENUM('childSexualAbuse', 'sexualViolence', 'violence', 'suicide', 'perpetratorPerspective', 'courtProcess');
  CREATE TYPE "public"."enum__services_v_version_kind" AS ENUM('advicePhone', 'chat', 'appointment', 'peerSupport', 'supportPerson', 'other');
  CREATE TYPE "public"."enum__services_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__services_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_organizations_kind" AS ENUM('association', 'foundation', 'wellbeingServicesCounty', 'municipality', 'authority', 'company', 'university', 'other');
  CREATE TYPE "public"."enum_organizations_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__organizations_v_version_kind" AS ENUM('association', 'foundation', 'wellbeingServicesCounty', 'municipality', 'authority', 'company', 'university', 'other');
  CREATE TYPE "public"."enum__organizations_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__organizations_v_published_locale" AS ENUM('fi', 'sv', 'en');
  CREATE TYPE "public"."enum_people_consent_fields" AS ENUM('title', 'profession', 'organization', 'bio', 'portrait');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'editor', 'author', 'coordinator');
  CREATE TABLE "articles_references" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_articles_references_kind" DEFAULT 'publication',
  	"year" numeric,
  	"authors" varchar,
  	"title" varchar,
  	"publisher" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "articles_calls" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_articles_calls_kind",
  	"url" varchar
  );
  
  CREATE TABLE "articles_calls_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "articles_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_articles_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "articles_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_articles_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"hero_image_id" uuid,
  	"review_state" "enum_articles_review_state" DEFAULT 'working',
  	"published_at" timestamp(3) with time zone,
  	"newsletter_id" uuid,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_articles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "articles_locales" (
  	"title" varchar,
  	"slug" varchar,
  	"lead" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "articles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"people_id" uuid,
  	"topics_id" uuid,
  	"networks_id" uuid
  );
  
  CREATE TABLE "_articles_v_version_references" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum__articles_v_version_references_kind" DEFAULT 'publication',
  	"year" numeric,
  	"authors" varchar,
  	"title" varchar,
  	"publisher" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "__articles_v_version_calls_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum___articles_v_version_calls_v_kind",
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "__articles_v_version_calls_v_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_articles_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__articles_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_articles_v_version_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__articles_v_version_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_articles_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_hero_image_id" uuid,
  	"version_review_state" "enum__articles_v_version_review_state" DEFAULT 'working',
  	"version_published_at" timestamp(3) with time zone,
  	"version_newsletter_id" uuid,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__articles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__articles_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_articles_v_locales" (
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_lead" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_articles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"people_id" uuid,
  	"topics_id" uuid,
  	"networks_id" uuid
  );
  
  CREATE TABLE "pages_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_pages_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "pages_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_pages_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"review_by" timestamp(3) with time zone,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_locales" (
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_pages_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__pages_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_pages_v_version_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__pages_v_version_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_parent_id" uuid,
  	"version_review_by" timestamp(3) with time zone,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__pages_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_pages_v_locales" (
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "newsletters_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_newsletters_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "newsletters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"issue_date" timestamp(3) with time zone,
  	"number" varchar,
  	"archive_url" varchar,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_newsletters_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "newsletters_locales" (
  	"title" varchar,
  	"slug" varchar,
  	"intro" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_newsletters_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__newsletters_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_newsletters_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_issue_date" timestamp(3) with time zone,
  	"version_number" varchar,
  	"version_archive_url" varchar,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__newsletters_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__newsletters_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_newsletters_v_locales" (
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_intro" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "topics" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "topics_locales" (
  	"name" varchar,
  	"slug" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "networks_goals" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "networks_goals_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "networks_professions" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_networks_professions",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "networks_areas" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"scheme" "enum_networks_areas_scheme" DEFAULT 'wellbeingServicesCounty',
  	"code" varchar
  );
  
  CREATE TABLE "networks_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_networks_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "networks_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_networks_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "networks" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"hero_image_id" uuid,
  	"contact_email" varchar,
  	"contact_phone" varchar,
  	"contact_website" varchar,
  	"contact_public" boolean DEFAULT false,
  	"status" "enum_networks_activity" DEFAULT 'forming',
  	"founded" timestamp(3) with time zone,
  	"seat" varchar,
  	"coordinating_organization_id" uuid,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_networks_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "networks_locales" (
  	"name" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "networks_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"organizations_id" uuid,
  	"people_id" uuid
  );
  
  CREATE TABLE "_networks_v_version_goals" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_networks_v_version_goals_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_networks_v_version_professions" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__networks_v_version_professions",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_networks_v_version_areas" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"scheme" "enum__networks_v_version_areas_scheme" DEFAULT 'wellbeingServicesCounty',
  	"code" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_networks_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__networks_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_networks_v_version_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__networks_v_version_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_networks_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_hero_image_id" uuid,
  	"version_contact_email" varchar,
  	"version_contact_phone" varchar,
  	"version_contact_website" varchar,
  	"version_contact_public" boolean DEFAULT false,
  	"version_status" "enum_networks_activity" DEFAULT 'forming',
  	"version_founded" timestamp(3) with time zone,
  	"version_seat" varchar,
  	"version_coordinating_organization_id" uuid,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__networks_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__networks_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_networks_v_locales" (
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_networks_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"organizations_id" uuid,
  	"people_id" uuid
  );
  
  CREATE TABLE "events_recurrence_by_day" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_events_recurrence_by_day",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events_recurrence_excluded_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" varchar
  );
  
  CREATE TABLE "events_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_events_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_events_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"start" varchar,
  	"end" varchar,
  	"all_day" boolean DEFAULT false,
  	"recurrence_frequency" "enum_events_recurrence_frequency",
  	"recurrence_interval" numeric DEFAULT 1,
  	"recurrence_position" numeric,
  	"recurrence_until" varchar,
  	"location_address" varchar,
  	"location_city" varchar,
  	"location_online" varchar,
  	"hero_image_id" uuid,
  	"kind" "enum_events_kind" DEFAULT 'networkMeeting',
  	"event_status" "enum_events_event_status" DEFAULT 'scheduled',
  	"visibility" "enum_events_visibility" DEFAULT 'members',
  	"organizer_id" uuid,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_events_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "events_locales" (
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"location_name" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"networks_id" uuid
  );
  
  CREATE TABLE "_events_v_version_recurrence_by_day" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__events_v_version_recurrence_by_day",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v_version_recurrence_excluded_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"day" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_events_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__events_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v_version_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__events_v_version_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_start" varchar,
  	"version_end" varchar,
  	"version_all_day" boolean DEFAULT false,
  	"version_recurrence_frequency" "enum__events_v_version_recurrence_frequency",
  	"version_recurrence_interval" numeric DEFAULT 1,
  	"version_recurrence_position" numeric,
  	"version_recurrence_until" varchar,
  	"version_location_address" varchar,
  	"version_location_city" varchar,
  	"version_location_online" varchar,
  	"version_hero_image_id" uuid,
  	"version_kind" "enum__events_v_version_kind" DEFAULT 'networkMeeting',
  	"version_event_status" "enum__events_v_version_event_status" DEFAULT 'scheduled',
  	"version_visibility" "enum__events_v_version_visibility" DEFAULT 'members',
  	"version_organizer_id" uuid,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__events_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__events_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_events_v_locales" (
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_location_name" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_events_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"networks_id" uuid
  );
  
  CREATE TABLE "services_channels_languages" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "service_channel_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "service_channel_type",
  	"dial" varchar,
  	"display" varchar,
  	"url" varchar,
  	"email" varchar
  );
  
  CREATE TABLE "services_channels_locales" (
  	"label" varchar,
  	"cost" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "service_hours_days" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_service_hours_days",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "service_hours_languages" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_service_hours_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "service_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"weeks" "enum_service_hours_weeks" DEFAULT 'every',
  	"valid_from" varchar,
  	"valid_through" varchar
  );
  
  CREATE TABLE "service_exceptions_languages" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_service_exceptions_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "service_exceptions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"from" varchar,
  	"through" varchar,
  	"closed" boolean DEFAULT false,
  	"opens" varchar,
  	"closes" varchar
  );
  
  CREATE TABLE "service_exceptions_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "services_locations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"address" varchar,
  	"city" varchar
  );
  
  CREATE TABLE "services_locations_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "services_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_services_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "services" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"temporarily_closed" boolean DEFAULT false,
  	"callers_rights_anonymous" "service_rights_anonymous",
  	"callers_rights_answered_by" "service_rights_answeredby",
  	"kind" "enum_services_kind" DEFAULT 'other',
  	"urgent" boolean DEFAULT false,
  	"provider_id" uuid,
  	"verified_at" timestamp(3) with time zone,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_services_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "services_locales" (
  	"name" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"callers_rights_ages" varchar,
  	"callers_rights_confidentiality" varchar,
  	"callers_rights_data_protection" varchar,
  	"callers_rights_feedback" varchar,
  	"callers_rights_cost" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "services_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"networks_id" uuid
  );
  
  CREATE TABLE "_services_v_version_channels_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "service_channel_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_channels" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"type" "service_channel_type",
  	"dial" varchar,
  	"display" varchar,
  	"url" varchar,
  	"email" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_channels_locales" (
  	"label" varchar,
  	"cost" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_service_hours_v_days" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_service_hours_days",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_service_hours_v_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_service_hours_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_service_hours_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"weeks" "enum_service_hours_weeks" DEFAULT 'every',
  	"valid_from" varchar,
  	"valid_through" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_service_exceptions_v_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_service_exceptions_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_service_exceptions_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"from" varchar,
  	"through" varchar,
  	"closed" boolean DEFAULT false,
  	"opens" varchar,
  	"closes" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_service_exceptions_v_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_services_v_version_locations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"address" varchar,
  	"city" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_services_v_version_locations_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_services_v_version_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_languages",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_audiences",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v_version_content_notes" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__services_v_version_content_notes",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_services_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_temporarily_closed" boolean DEFAULT false,
  	"version_callers_rights_anonymous" "service_rights_anonymous",
  	"version_callers_rights_answered_by" "service_rights_answeredby",
  	"version_kind" "enum__services_v_version_kind" DEFAULT 'other',
  	"version_urgent" boolean DEFAULT false,
  	"version_provider_id" uuid,
  	"version_verified_at" timestamp(3) with time zone,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__services_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__services_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_services_v_locales" (
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_callers_rights_ages" varchar,
  	"version_callers_rights_confidentiality" varchar,
  	"version_callers_rights_data_protection" varchar,
  	"version_callers_rights_feedback" varchar,
  	"version_callers_rights_cost" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_services_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"networks_id" uuid
  );
  
  CREATE TABLE "organizations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"abbreviation" varchar,
  	"kind" "enum_organizations_kind",
  	"website" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"logo_id" uuid,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_organizations_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "organizations_locales" (
  	"name" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_organizations_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_abbreviation" varchar,
  	"version_kind" "enum__organizations_v_version_kind",
  	"version_website" varchar,
  	"version_email" varchar,
  	"version_phone" varchar,
  	"version_logo_id" uuid,
  	"version_available_locales" jsonb,
  	"version_created_by_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__organizations_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__organizations_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_organizations_v_locales" (
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "people_consent_fields" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_people_consent_fields",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "people" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"organization_id" uuid,
  	"portrait_id" uuid,
  	"contact_email" varchar,
  	"contact_phone" varchar,
  	"contact_public" boolean DEFAULT false,
  	"consent_given" boolean DEFAULT false,
  	"consent_until" timestamp(3) with time zone,
  	"consent_recorded_by_id" uuid,
  	"consent_recorded_at" timestamp(3) with time zone,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "people_locales" (
  	"slug" varchar,
  	"title" varchar,
  	"profession" varchar,
  	"bio" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"decorative" boolean DEFAULT false,
  	"credit" varchar,
  	"available_locales" jsonb,
  	"created_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar,
  	"sizes_card_avif_url" varchar,
  	"sizes_card_avif_width" numeric,
  	"sizes_card_avif_height" numeric,
  	"sizes_card_avif_mime_type" varchar,
  	"sizes_card_avif_filesize" numeric,
  	"sizes_card_avif_filename" varchar,
  	"sizes_wide_url" varchar,
  	"sizes_wide_width" numeric,
  	"sizes_wide_height" numeric,
  	"sizes_wide_mime_type" varchar,
  	"sizes_wide_filesize" numeric,
  	"sizes_wide_filename" varchar,
  	"sizes_wide_avif_url" varchar,
  	"sizes_wide_avif_width" numeric,
  	"sizes_wide_avif_height" numeric,
  	"sizes_wide_avif_mime_type" varchar,
  	"sizes_wide_avif_filesize" numeric,
  	"sizes_wide_avif_filename" varchar,
  	"sizes_hero_url" varchar,
  	"sizes_hero_width" numeric,
  	"sizes_hero_height" numeric,
  	"sizes_hero_mime_type" varchar,
  	"sizes_hero_filesize" numeric,
  	"sizes_hero_filename" varchar,
  	"sizes_hero_avif_url" varchar,
  	"sizes_hero_avif_width" numeric,
  	"sizes_hero_avif_height" numeric,
  	"sizes_hero_avif_mime_type" varchar,
  	"sizes_hero_avif_filesize" numeric,
  	"sizes_hero_avif_filename" varchar
  );
  
  CREATE TABLE "media_locales" (
  	"alt" varchar,
  	"caption" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"networks_id" uuid
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"pages_id" uuid,
  	"newsletters_id" uuid,
  	"topics_id" uuid,
  	"networks_id" uuid,
  	"events_id" uuid,
  	"services_id" uuid,
  	"organizations_id" uuid,
  	"people_id" uuid,
  	"media_id" uuid,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_settings_goals" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "site_settings_goals_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "site_settings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"organization_id" uuid,
  	"quick_exit_target" varchar,
  	"accessibility_statement_id" uuid,
  	"accessibility_contact_email" varchar,
  	"accessibility_assessed_at" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "site_settings_locales" (
  	"name" varchar,
  	"description" varchar,
  	"membership_text" varchar,
  	"membership_url" varchar,
  	"newsletter_text" varchar,
  	"newsletter_url" varchar,
  	"quick_exit_button" varchar,
  	"quick_exit_explanation" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_site_settings_v_version_goals" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_site_settings_v_version_goals_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_site_settings_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"version_organization_id" uuid,
  	"version_quick_exit_target" varchar,
  	"version_accessibility_statement_id" uuid,
  	"version_accessibility_contact_email" varchar,
  	"version_accessibility_assessed_at" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_site_settings_v_locales" (
  	"version_name" varchar,
  	"version_description" varchar,
  	"version_membership_text" varchar,
  	"version_membership_url" varchar,
  	"version_newsletter_text" varchar,
  	"version_newsletter_url" varchar,
  	"version_quick_exit_button" varchar,
  	"version_quick_exit_explanation" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "navigation_main_children" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "navigation_main_children_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_main" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "navigation_main_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_footer_children" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "navigation_footer_children_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation_footer" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "navigation_footer_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "navigation" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "navigation_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" uuid,
  	"networks_id" uuid,
  	"services_id" uuid,
  	"articles_id" uuid,
  	"events_id" uuid,
  	"newsletters_id" uuid
  );
  
  CREATE TABLE "_navigation_v_version_main_children" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_main_children_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_navigation_v_version_main" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_main_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_navigation_v_version_footer_children" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_footer_children_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_navigation_v_version_footer" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_navigation_v_version_footer_locales" (
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_navigation_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_navigation_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" uuid,
  	"networks_id" uuid,
  	"services_id" uuid,
  	"articles_id" uuid,
  	"events_id" uuid,
  	"newsletters_id" uuid
  );
  
  CREATE TABLE "urgent_help_phones" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"dial" varchar NOT NULL,
  	"display" varchar NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "urgent_help_phones_locales" (
  	"name" varchar,
  	"hours" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "urgent_help" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "urgent_help_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_urgent_help_phones_v" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"dial" varchar NOT NULL,
  	"display" varchar NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_urgent_help_phones_v_locales" (
  	"name" varchar,
  	"hours" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_urgent_help_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"version_active" boolean DEFAULT true,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_urgent_help_v_locales" (
  	"version_title" varchar,
  	"version_text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "changes" (
  	"id" bigserial PRIMARY KEY NOT NULL,
  	"transaction" bigint NOT NULL,
  	"kind" text NOT NULL,
  	"entity" text NOT NULL,
  	"document" text,
  	"operation" text NOT NULL,
  	"draft" boolean NOT NULL,
  	"locale" text,
  	"status_before" text NOT NULL,
  	"status_after" text NOT NULL,
  	"fields" jsonb NOT NULL,
  	"user_id" text,
  	"at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "change_positions" (
  	"subscriber" text PRIMARY KEY NOT NULL,
  	"transaction" bigint NOT NULL,
  	"change" bigint NOT NULL,
  	"at" timestamp with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "change_numbering" (
  	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
  	"transactions_before" bigint NOT NULL
  );
  
  ALTER TABLE "articles_references" ADD CONSTRAINT "articles_references_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_calls" ADD CONSTRAINT "articles_calls_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_calls_locales" ADD CONSTRAINT "articles_calls_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles_calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_audiences" ADD CONSTRAINT "articles_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_content_notes" ADD CONSTRAINT "articles_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_hero_image_id_media_id_fk" FOREIGN KEY ("hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_newsletter_id_newsletters_id_fk" FOREIGN KEY ("newsletter_id") REFERENCES "public"."newsletters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_locales" ADD CONSTRAINT "articles_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_references" ADD CONSTRAINT "_articles_v_version_references_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "__articles_v_version_calls_v" ADD CONSTRAINT "__articles_v_version_calls_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "__articles_v_version_calls_v_locales" ADD CONSTRAINT "__articles_v_version_calls_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."__articles_v_version_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_audiences" ADD CONSTRAINT "_articles_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_content_notes" ADD CONSTRAINT "_articles_v_version_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_hero_image_id_media_id_fk" FOREIGN KEY ("version_hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_newsletter_id_newsletters_id_fk" FOREIGN KEY ("version_newsletter_id") REFERENCES "public"."newsletters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_locales" ADD CONSTRAINT "_articles_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_audiences" ADD CONSTRAINT "pages_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_content_notes" ADD CONSTRAINT "pages_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_locales" ADD CONSTRAINT "pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_version_audiences" ADD CONSTRAINT "_pages_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_version_content_notes" ADD CONSTRAINT "_pages_v_version_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_parent_id_pages_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_locales" ADD CONSTRAINT "_pages_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters_audiences" ADD CONSTRAINT "newsletters_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "newsletters_locales" ADD CONSTRAINT "newsletters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_newsletters_v_version_audiences" ADD CONSTRAINT "_newsletters_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_newsletters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_newsletters_v" ADD CONSTRAINT "_newsletters_v_parent_id_newsletters_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."newsletters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_newsletters_v" ADD CONSTRAINT "_newsletters_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_newsletters_v_locales" ADD CONSTRAINT "_newsletters_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_newsletters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics_locales" ADD CONSTRAINT "topics_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_goals" ADD CONSTRAINT "networks_goals_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_goals_locales" ADD CONSTRAINT "networks_goals_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."networks_goals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_professions" ADD CONSTRAINT "networks_professions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_areas" ADD CONSTRAINT "networks_areas_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_audiences" ADD CONSTRAINT "networks_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_content_notes" ADD CONSTRAINT "networks_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks" ADD CONSTRAINT "networks_hero_image_id_media_id_fk" FOREIGN KEY ("hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "networks" ADD CONSTRAINT "networks_coordinating_organization_id_organizations_id_fk" FOREIGN KEY ("coordinating_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "networks" ADD CONSTRAINT "networks_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "networks_locales" ADD CONSTRAINT "networks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_rels" ADD CONSTRAINT "networks_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_rels" ADD CONSTRAINT "networks_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "networks_rels" ADD CONSTRAINT "networks_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_goals" ADD CONSTRAINT "_networks_v_version_goals_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_goals_locales" ADD CONSTRAINT "_networks_v_version_goals_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_networks_v_version_goals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_professions" ADD CONSTRAINT "_networks_v_version_professions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_areas" ADD CONSTRAINT "_networks_v_version_areas_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_audiences" ADD CONSTRAINT "_networks_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_version_content_notes" ADD CONSTRAINT "_networks_v_version_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v" ADD CONSTRAINT "_networks_v_parent_id_networks_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."networks"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_networks_v" ADD CONSTRAINT "_networks_v_version_hero_image_id_media_id_fk" FOREIGN KEY ("version_hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_networks_v" ADD CONSTRAINT "_networks_v_version_coordinating_organization_id_organizations_id_fk" FOREIGN KEY ("version_coordinating_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_networks_v" ADD CONSTRAINT "_networks_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_networks_v_locales" ADD CONSTRAINT "_networks_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_rels" ADD CONSTRAINT "_networks_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_networks_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_rels" ADD CONSTRAINT "_networks_v_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_networks_v_rels" ADD CONSTRAINT "_networks_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_recurrence_by_day" ADD CONSTRAINT "events_recurrence_by_day_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_recurrence_excluded_days" ADD CONSTRAINT "events_recurrence_excluded_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_audiences" ADD CONSTRAINT "events_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_content_notes" ADD CONSTRAINT "events_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_hero_image_id_media_id_fk" FOREIGN KEY ("hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_organizer_id_organizations_id_fk" FOREIGN KEY ("organizer_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_locales" ADD CONSTRAINT "events_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_recurrence_by_day" ADD CONSTRAINT "_events_v_version_recurrence_by_day_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_recurrence_excluded_days" ADD CONSTRAINT "_events_v_version_recurrence_excluded_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_audiences" ADD CONSTRAINT "_events_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_content_notes" ADD CONSTRAINT "_events_v_version_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_hero_image_id_media_id_fk" FOREIGN KEY ("version_hero_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_organizer_id_organizations_id_fk" FOREIGN KEY ("version_organizer_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_locales" ADD CONSTRAINT "_events_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_channels_languages" ADD CONSTRAINT "services_channels_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_channels" ADD CONSTRAINT "services_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_channels_locales" ADD CONSTRAINT "services_channels_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_hours_days" ADD CONSTRAINT "service_hours_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_hours"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_hours_languages" ADD CONSTRAINT "service_hours_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_hours"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_hours" ADD CONSTRAINT "service_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_exceptions_languages" ADD CONSTRAINT "service_exceptions_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."service_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_exceptions" ADD CONSTRAINT "service_exceptions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "service_exceptions_locales" ADD CONSTRAINT "service_exceptions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."service_exceptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_locations" ADD CONSTRAINT "services_locations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_locations_locales" ADD CONSTRAINT "services_locations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services_locations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_languages" ADD CONSTRAINT "services_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_audiences" ADD CONSTRAINT "services_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_content_notes" ADD CONSTRAINT "services_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_provider_id_organizations_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services" ADD CONSTRAINT "services_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "services_locales" ADD CONSTRAINT "services_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "services_rels" ADD CONSTRAINT "services_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_channels_languages" ADD CONSTRAINT "_services_v_version_channels_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v_version_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_channels" ADD CONSTRAINT "_services_v_version_channels_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_channels_locales" ADD CONSTRAINT "_services_v_version_channels_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v_version_channels"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_hours_v_days" ADD CONSTRAINT "_service_hours_v_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_service_hours_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_hours_v_languages" ADD CONSTRAINT "_service_hours_v_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_service_hours_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_hours_v" ADD CONSTRAINT "_service_hours_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_exceptions_v_languages" ADD CONSTRAINT "_service_exceptions_v_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_service_exceptions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_exceptions_v" ADD CONSTRAINT "_service_exceptions_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_service_exceptions_v_locales" ADD CONSTRAINT "_service_exceptions_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_service_exceptions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_locations" ADD CONSTRAINT "_services_v_version_locations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_locations_locales" ADD CONSTRAINT "_services_v_version_locations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v_version_locations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_languages" ADD CONSTRAINT "_services_v_version_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_audiences" ADD CONSTRAINT "_services_v_version_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_version_content_notes" ADD CONSTRAINT "_services_v_version_content_notes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_parent_id_services_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."services"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_provider_id_organizations_id_fk" FOREIGN KEY ("version_provider_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v" ADD CONSTRAINT "_services_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_services_v_locales" ADD CONSTRAINT "_services_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_services_v_rels" ADD CONSTRAINT "_services_v_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations_locales" ADD CONSTRAINT "organizations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_version_logo_id_media_id_fk" FOREIGN KEY ("version_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v_locales" ADD CONSTRAINT "_organizations_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_organizations_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people_consent_fields" ADD CONSTRAINT "people_consent_fields_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_consent_recorded_by_id_users_id_fk" FOREIGN KEY ("consent_recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people" ADD CONSTRAINT "people_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people_locales" ADD CONSTRAINT "people_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings_goals" ADD CONSTRAINT "site_settings_goals_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings_goals_locales" ADD CONSTRAINT "site_settings_goals_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site_settings_goals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_accessibility_statement_id_pages_id_fk" FOREIGN KEY ("accessibility_statement_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site_settings_locales" ADD CONSTRAINT "site_settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_settings_v_version_goals" ADD CONSTRAINT "_site_settings_v_version_goals_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_settings_v_version_goals_locales" ADD CONSTRAINT "_site_settings_v_version_goals_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_settings_v_version_goals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_settings_v" ADD CONSTRAINT "_site_settings_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_site_settings_v" ADD CONSTRAINT "_site_settings_v_version_accessibility_statement_id_pages_id_fk" FOREIGN KEY ("version_accessibility_statement_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_site_settings_v_locales" ADD CONSTRAINT "_site_settings_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main_children" ADD CONSTRAINT "navigation_main_children_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main_children_locales" ADD CONSTRAINT "navigation_main_children_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_main_children"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main" ADD CONSTRAINT "navigation_main_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_main_locales" ADD CONSTRAINT "navigation_main_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_children" ADD CONSTRAINT "navigation_footer_children_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_children_locales" ADD CONSTRAINT "navigation_footer_children_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer_children"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer" ADD CONSTRAINT "navigation_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_locales" ADD CONSTRAINT "navigation_footer_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_rels" ADD CONSTRAINT "navigation_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main_children" ADD CONSTRAINT "_navigation_v_version_main_children_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main_children_locales" ADD CONSTRAINT "_navigation_v_version_main_children_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_main_children"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main" ADD CONSTRAINT "_navigation_v_version_main_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_main_locales" ADD CONSTRAINT "_navigation_v_version_main_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_main"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_children" ADD CONSTRAINT "_navigation_v_version_footer_children_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_children_locales" ADD CONSTRAINT "_navigation_v_version_footer_children_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer_children"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer" ADD CONSTRAINT "_navigation_v_version_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_version_footer_locales" ADD CONSTRAINT "_navigation_v_version_footer_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_navigation_v_version_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_navigation_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_networks_fk" FOREIGN KEY ("networks_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_navigation_v_rels" ADD CONSTRAINT "_navigation_v_rels_newsletters_fk" FOREIGN KEY ("newsletters_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "urgent_help_phones" ADD CONSTRAINT "urgent_help_phones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."urgent_help"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "urgent_help_phones_locales" ADD CONSTRAINT "urgent_help_phones_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."urgent_help_phones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "urgent_help_locales" ADD CONSTRAINT "urgent_help_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."urgent_help"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_urgent_help_phones_v" ADD CONSTRAINT "_urgent_help_phones_v_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_urgent_help_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_urgent_help_phones_v_locales" ADD CONSTRAINT "_urgent_help_phones_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_urgent_help_phones_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_urgent_help_v_locales" ADD CONSTRAINT "_urgent_help_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_urgent_help_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_references_order_idx" ON "articles_references" USING btree ("_order");
  CREATE INDEX "articles_references_parent_id_idx" ON "articles_references" USING btree ("_parent_id");
  CREATE INDEX "articles_calls_order_idx" ON "articles_calls" USING btree ("_order");
  CREATE INDEX "articles_calls_parent_id_idx" ON "articles_calls" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "articles_calls_locales_locale_parent_id_unique" ON "articles_calls_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "articles_audiences_order_idx" ON "articles_audiences" USING btree ("order");
  CREATE INDEX "articles_audiences_parent_idx" ON "articles_audiences" USING btree ("parent_id");
  CREATE INDEX "articles_content_notes_order_idx" ON "articles_content_notes" USING btree ("order");
  CREATE INDEX "articles_content_notes_parent_idx" ON "articles_content_notes" USING btree ("parent_id");
  CREATE INDEX "articles_hero_image_idx" ON "articles" USING btree ("hero_image_id");
  CREATE INDEX "articles_review_state_idx" ON "articles" USING btree ("review_state");
  CREATE INDEX "articles_published_at_idx" ON "articles" USING btree ("published_at");
  CREATE INDEX "articles_newsletter_idx" ON "articles" USING btree ("newsletter_id");
  CREATE INDEX "articles_created_by_idx" ON "articles" USING btree ("created_by_id");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "articles_deleted_at_idx" ON "articles" USING btree ("deleted_at");
  CREATE INDEX "articles__status_idx" ON "articles" USING btree ("_status");
  CREATE INDEX "_status_publishedAt_idx" ON "articles" USING btree ("_status","published_at");
  CREATE INDEX "articles_slug_idx" ON "articles_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "articles_locales_locale_parent_id_unique" ON "articles_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "articles_rels_order_idx" ON "articles_rels" USING btree ("order");
  CREATE INDEX "articles_rels_parent_idx" ON "articles_rels" USING btree ("parent_id");
  CREATE INDEX "articles_rels_path_idx" ON "articles_rels" USING btree ("path");
  CREATE INDEX "articles_rels_articles_id_idx" ON "articles_rels" USING btree ("articles_id");
  CREATE INDEX "articles_rels_people_id_idx" ON "articles_rels" USING btree ("people_id");
  CREATE INDEX "articles_rels_topics_id_idx" ON "articles_rels" USING btree ("topics_id");
  CREATE INDEX "articles_rels_networks_id_idx" ON "articles_rels" USING btree ("networks_id");
  CREATE INDEX "_articles_v_version_references_order_idx" ON "_articles_v_version_references" USING btree ("_order");
  CREATE INDEX "_articles_v_version_references_parent_id_idx" ON "_articles_v_version_references" USING btree ("_parent_id");
  CREATE INDEX "__articles_v_version_calls_v_order_idx" ON "__articles_v_version_calls_v" USING btree ("_order");
  CREATE INDEX "__articles_v_version_calls_v_parent_id_idx" ON "__articles_v_version_calls_v" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "__articles_v_version_calls_v_locales_locale_parent_id_unique" ON "__articles_v_version_calls_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_articles_v_version_audiences_order_idx" ON "_articles_v_version_audiences" USING btree ("order");
  CREATE INDEX "_articles_v_version_audiences_parent_idx" ON "_articles_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_content_notes_order_idx" ON "_articles_v_version_content_notes" USING btree ("order");
  CREATE INDEX "_articles_v_version_content_notes_parent_idx" ON "_articles_v_version_content_notes" USING btree ("parent_id");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_hero_image_idx" ON "_articles_v" USING btree ("version_hero_image_id");
  CREATE INDEX "_articles_v_version_version_review_state_idx" ON "_articles_v" USING btree ("version_review_state");
  CREATE INDEX "_articles_v_version_version_published_at_idx" ON "_articles_v" USING btree ("version_published_at");
  CREATE INDEX "_articles_v_version_version_newsletter_idx" ON "_articles_v" USING btree ("version_newsletter_id");
  CREATE INDEX "_articles_v_version_version_created_by_idx" ON "_articles_v" USING btree ("version_created_by_id");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_version_version_deleted_at_idx" ON "_articles_v" USING btree ("version_deleted_at");
  CREATE INDEX "_articles_v_version_version__status_idx" ON "_articles_v" USING btree ("version__status");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "_articles_v_snapshot_idx" ON "_articles_v" USING btree ("snapshot");
  CREATE INDEX "_articles_v_published_locale_idx" ON "_articles_v" USING btree ("published_locale");
  CREATE INDEX "_articles_v_latest_idx" ON "_articles_v" USING btree ("latest");
  CREATE INDEX "version__status_version_publishedAt_idx" ON "_articles_v" USING btree ("version__status","version_published_at");
  CREATE INDEX "_articles_v_version_version_slug_idx" ON "_articles_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_articles_v_locales_locale_parent_id_unique" ON "_articles_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_articles_v_rels_order_idx" ON "_articles_v_rels" USING btree ("order");
  CREATE INDEX "_articles_v_rels_parent_idx" ON "_articles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_rels_path_idx" ON "_articles_v_rels" USING btree ("path");
  CREATE INDEX "_articles_v_rels_articles_id_idx" ON "_articles_v_rels" USING btree ("articles_id");
  CREATE INDEX "_articles_v_rels_people_id_idx" ON "_articles_v_rels" USING btree ("people_id");
  CREATE INDEX "_articles_v_rels_topics_id_idx" ON "_articles_v_rels" USING btree ("topics_id");
  CREATE INDEX "_articles_v_rels_networks_id_idx" ON "_articles_v_rels" USING btree ("networks_id");
  CREATE INDEX "pages_audiences_order_idx" ON "pages_audiences" USING btree ("order");
  CREATE INDEX "pages_audiences_parent_idx" ON "pages_audiences" USING btree ("parent_id");
  CREATE INDEX "pages_content_notes_order_idx" ON "pages_content_notes" USING btree ("order");
  CREATE INDEX "pages_content_notes_parent_idx" ON "pages_content_notes" USING btree ("parent_id");
  CREATE INDEX "pages_parent_idx" ON "pages" USING btree ("parent_id");
  CREATE INDEX "pages_created_by_idx" ON "pages" USING btree ("created_by_id");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "pages_slug_idx" ON "pages_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "pages_locales_locale_parent_id_unique" ON "pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_version_audiences_order_idx" ON "_pages_v_version_audiences" USING btree ("order");
  CREATE INDEX "_pages_v_version_audiences_parent_idx" ON "_pages_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_content_notes_order_idx" ON "_pages_v_version_content_notes" USING btree ("order");
  CREATE INDEX "_pages_v_version_content_notes_parent_idx" ON "_pages_v_version_content_notes" USING btree ("parent_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_parent_idx" ON "_pages_v" USING btree ("version_parent_id");
  CREATE INDEX "_pages_v_version_version_created_by_idx" ON "_pages_v" USING btree ("version_created_by_id");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_pages_v_locales_locale_parent_id_unique" ON "_pages_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "newsletters_audiences_order_idx" ON "newsletters_audiences" USING btree ("order");
  CREATE INDEX "newsletters_audiences_parent_idx" ON "newsletters_audiences" USING btree ("parent_id");
  CREATE INDEX "newsletters_created_by_idx" ON "newsletters" USING btree ("created_by_id");
  CREATE INDEX "newsletters_updated_at_idx" ON "newsletters" USING btree ("updated_at");
  CREATE INDEX "newsletters_created_at_idx" ON "newsletters" USING btree ("created_at");
  CREATE INDEX "newsletters_deleted_at_idx" ON "newsletters" USING btree ("deleted_at");
  CREATE INDEX "newsletters__status_idx" ON "newsletters" USING btree ("_status");
  CREATE INDEX "_status_issueDate_idx" ON "newsletters" USING btree ("_status","issue_date");
  CREATE INDEX "newsletters_slug_idx" ON "newsletters_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "newsletters_locales_locale_parent_id_unique" ON "newsletters_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_newsletters_v_version_audiences_order_idx" ON "_newsletters_v_version_audiences" USING btree ("order");
  CREATE INDEX "_newsletters_v_version_audiences_parent_idx" ON "_newsletters_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_newsletters_v_parent_idx" ON "_newsletters_v" USING btree ("parent_id");
  CREATE INDEX "_newsletters_v_version_version_created_by_idx" ON "_newsletters_v" USING btree ("version_created_by_id");
  CREATE INDEX "_newsletters_v_version_version_updated_at_idx" ON "_newsletters_v" USING btree ("version_updated_at");
  CREATE INDEX "_newsletters_v_version_version_created_at_idx" ON "_newsletters_v" USING btree ("version_created_at");
  CREATE INDEX "_newsletters_v_version_version_deleted_at_idx" ON "_newsletters_v" USING btree ("version_deleted_at");
  CREATE INDEX "_newsletters_v_version_version__status_idx" ON "_newsletters_v" USING btree ("version__status");
  CREATE INDEX "_newsletters_v_created_at_idx" ON "_newsletters_v" USING btree ("created_at");
  CREATE INDEX "_newsletters_v_updated_at_idx" ON "_newsletters_v" USING btree ("updated_at");
  CREATE INDEX "_newsletters_v_snapshot_idx" ON "_newsletters_v" USING btree ("snapshot");
  CREATE INDEX "_newsletters_v_published_locale_idx" ON "_newsletters_v" USING btree ("published_locale");
  CREATE INDEX "_newsletters_v_latest_idx" ON "_newsletters_v" USING btree ("latest");
  CREATE INDEX "version__status_version_issueDate_idx" ON "_newsletters_v" USING btree ("version__status","version_issue_date");
  CREATE INDEX "_newsletters_v_version_version_slug_idx" ON "_newsletters_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_newsletters_v_locales_locale_parent_id_unique" ON "_newsletters_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "topics_created_by_idx" ON "topics" USING btree ("created_by_id");
  CREATE INDEX "topics_updated_at_idx" ON "topics" USING btree ("updated_at");
  CREATE INDEX "topics_created_at_idx" ON "topics" USING btree ("created_at");
  CREATE INDEX "topics_deleted_at_idx" ON "topics" USING btree ("deleted_at");
  CREATE INDEX "topics_slug_idx" ON "topics_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "topics_locales_locale_parent_id_unique" ON "topics_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "networks_goals_order_idx" ON "networks_goals" USING btree ("_order");
  CREATE INDEX "networks_goals_parent_id_idx" ON "networks_goals" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "networks_goals_locales_locale_parent_id_unique" ON "networks_goals_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "networks_professions_order_idx" ON "networks_professions" USING btree ("order");
  CREATE INDEX "networks_professions_parent_idx" ON "networks_professions" USING btree ("parent_id");
  CREATE INDEX "networks_areas_order_idx" ON "networks_areas" USING btree ("_order");
  CREATE INDEX "networks_areas_parent_id_idx" ON "networks_areas" USING btree ("_parent_id");
  CREATE INDEX "networks_audiences_order_idx" ON "networks_audiences" USING btree ("order");
  CREATE INDEX "networks_audiences_parent_idx" ON "networks_audiences" USING btree ("parent_id");
  CREATE INDEX "networks_content_notes_order_idx" ON "networks_content_notes" USING btree ("order");
  CREATE INDEX "networks_content_notes_parent_idx" ON "networks_content_notes" USING btree ("parent_id");
  CREATE INDEX "networks_hero_image_idx" ON "networks" USING btree ("hero_image_id");
  CREATE INDEX "networks_status_idx" ON "networks" USING btree ("status");
  CREATE INDEX "networks_coordinating_organization_idx" ON "networks" USING btree ("coordinating_organization_id");
  CREATE INDEX "networks_created_by_idx" ON "networks" USING btree ("created_by_id");
  CREATE INDEX "networks_updated_at_idx" ON "networks" USING btree ("updated_at");
  CREATE INDEX "networks_created_at_idx" ON "networks" USING btree ("created_at");
  CREATE INDEX "networks_deleted_at_idx" ON "networks" USING btree ("deleted_at");
  CREATE INDEX "networks__status_idx" ON "networks" USING btree ("_status");
  CREATE INDEX "networks_slug_idx" ON "networks_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "networks_locales_locale_parent_id_unique" ON "networks_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "networks_rels_order_idx" ON "networks_rels" USING btree ("order");
  CREATE INDEX "networks_rels_parent_idx" ON "networks_rels" USING btree ("parent_id");
  CREATE INDEX "networks_rels_path_idx" ON "networks_rels" USING btree ("path");
  CREATE INDEX "networks_rels_organizations_id_idx" ON "networks_rels" USING btree ("organizations_id");
  CREATE INDEX "networks_rels_people_id_idx" ON "networks_rels" USING btree ("people_id");
  CREATE INDEX "_networks_v_version_goals_order_idx" ON "_networks_v_version_goals" USING btree ("_order");
  CREATE INDEX "_networks_v_version_goals_parent_id_idx" ON "_networks_v_version_goals" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_networks_v_version_goals_locales_locale_parent_id_unique" ON "_networks_v_version_goals_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_networks_v_version_professions_order_idx" ON "_networks_v_version_professions" USING btree ("order");
  CREATE INDEX "_networks_v_version_professions_parent_idx" ON "_networks_v_version_professions" USING btree ("parent_id");
  CREATE INDEX "_networks_v_version_areas_order_idx" ON "_networks_v_version_areas" USING btree ("_order");
  CREATE INDEX "_networks_v_version_areas_parent_id_idx" ON "_networks_v_version_areas" USING btree ("_parent_id");
  CREATE INDEX "_networks_v_version_audiences_order_idx" ON "_networks_v_version_audiences" USING btree ("order");
  CREATE INDEX "_networks_v_version_audiences_parent_idx" ON "_networks_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_networks_v_version_content_notes_order_idx" ON "_networks_v_version_content_notes" USING btree ("order");
  CREATE INDEX "_networks_v_version_content_notes_parent_idx" ON "_networks_v_version_content_notes" USING btree ("parent_id");
  CREATE INDEX "_networks_v_parent_idx" ON "_networks_v" USING btree ("parent_id");
  CREATE INDEX "_networks_v_version_version_hero_image_idx" ON "_networks_v" USING btree ("version_hero_image_id");
  CREATE INDEX "_networks_v_version_version_status_idx" ON "_networks_v" USING btree ("version_status");
  CREATE INDEX "_networks_v_version_version_coordinating_organization_idx" ON "_networks_v" USING btree ("version_coordinating_organization_id");
  CREATE INDEX "_networks_v_version_version_created_by_idx" ON "_networks_v" USING btree ("version_created_by_id");
  CREATE INDEX "_networks_v_version_version_updated_at_idx" ON "_networks_v" USING btree ("version_updated_at");
  CREATE INDEX "_networks_v_version_version_created_at_idx" ON "_networks_v" USING btree ("version_created_at");
  CREATE INDEX "_networks_v_version_version_deleted_at_idx" ON "_networks_v" USING btree ("version_deleted_at");
  CREATE INDEX "_networks_v_version_version__status_idx" ON "_networks_v" USING btree ("version__status");
  CREATE INDEX "_networks_v_created_at_idx" ON "_networks_v" USING btree ("created_at");
  CREATE INDEX "_networks_v_updated_at_idx" ON "_networks_v" USING btree ("updated_at");
  CREATE INDEX "_networks_v_snapshot_idx" ON "_networks_v" USING btree ("snapshot");
  CREATE INDEX "_networks_v_published_locale_idx" ON "_networks_v" USING btree ("published_locale");
  CREATE INDEX "_networks_v_latest_idx" ON "_networks_v" USING btree ("latest");
  CREATE INDEX "_networks_v_version_version_slug_idx" ON "_networks_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_networks_v_locales_locale_parent_id_unique" ON "_networks_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_networks_v_rels_order_idx" ON "_networks_v_rels" USING btree ("order");
  CREATE INDEX "_networks_v_rels_parent_idx" ON "_networks_v_rels" USING btree ("parent_id");
  CREATE INDEX "_networks_v_rels_path_idx" ON "_networks_v_rels" USING btree ("path");
  CREATE INDEX "_networks_v_rels_organizations_id_idx" ON "_networks_v_rels" USING btree ("organizations_id");
  CREATE INDEX "_networks_v_rels_people_id_idx" ON "_networks_v_rels" USING btree ("people_id");
  CREATE INDEX "events_recurrence_by_day_order_idx" ON "events_recurrence_by_day" USING btree ("order");
  CREATE INDEX "events_recurrence_by_day_parent_idx" ON "events_recurrence_by_day" USING btree ("parent_id");
  CREATE INDEX "events_recurrence_excluded_days_order_idx" ON "events_recurrence_excluded_days" USING btree ("_order");
  CREATE INDEX "events_recurrence_excluded_days_parent_id_idx" ON "events_recurrence_excluded_days" USING btree ("_parent_id");
  CREATE INDEX "events_audiences_order_idx" ON "events_audiences" USING btree ("order");
  CREATE INDEX "events_audiences_parent_idx" ON "events_audiences" USING btree ("parent_id");
  CREATE INDEX "events_content_notes_order_idx" ON "events_content_notes" USING btree ("order");
  CREATE INDEX "events_content_notes_parent_idx" ON "events_content_notes" USING btree ("parent_id");
  CREATE INDEX "events_start_idx" ON "events" USING btree ("start");
  CREATE INDEX "events_hero_image_idx" ON "events" USING btree ("hero_image_id");
  CREATE INDEX "events_kind_idx" ON "events" USING btree ("kind");
  CREATE INDEX "events_organizer_idx" ON "events" USING btree ("organizer_id");
  CREATE INDEX "events_created_by_idx" ON "events" USING btree ("created_by_id");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "events_deleted_at_idx" ON "events" USING btree ("deleted_at");
  CREATE INDEX "events__status_idx" ON "events" USING btree ("_status");
  CREATE INDEX "_status_visibility_start_idx" ON "events" USING btree ("_status","visibility","start");
  CREATE INDEX "events_slug_idx" ON "events_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "events_locales_locale_parent_id_unique" ON "events_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_rels_order_idx" ON "events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "events_rels" USING btree ("path");
  CREATE INDEX "events_rels_networks_id_idx" ON "events_rels" USING btree ("networks_id");
  CREATE INDEX "_events_v_version_recurrence_by_day_order_idx" ON "_events_v_version_recurrence_by_day" USING btree ("order");
  CREATE INDEX "_events_v_version_recurrence_by_day_parent_idx" ON "_events_v_version_recurrence_by_day" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_recurrence_excluded_days_order_idx" ON "_events_v_version_recurrence_excluded_days" USING btree ("_order");
  CREATE INDEX "_events_v_version_recurrence_excluded_days_parent_id_idx" ON "_events_v_version_recurrence_excluded_days" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_audiences_order_idx" ON "_events_v_version_audiences" USING btree ("order");
  CREATE INDEX "_events_v_version_audiences_parent_idx" ON "_events_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_content_notes_order_idx" ON "_events_v_version_content_notes" USING btree ("order");
  CREATE INDEX "_events_v_version_content_notes_parent_idx" ON "_events_v_version_content_notes" USING btree ("parent_id");
  CREATE INDEX "_events_v_parent_idx" ON "_events_v" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_version_start_idx" ON "_events_v" USING btree ("version_start");
  CREATE INDEX "_events_v_version_version_hero_image_idx" ON "_events_v" USING btree ("version_hero_image_id");
  CREATE INDEX "_events_v_version_version_kind_idx" ON "_events_v" USING btree ("version_kind");
  CREATE INDEX "_events_v_version_version_organizer_idx" ON "_events_v" USING btree ("version_organizer_id");
  CREATE INDEX "_events_v_version_version_created_by_idx" ON "_events_v" USING btree ("version_created_by_id");
  CREATE INDEX "_events_v_version_version_updated_at_idx" ON "_events_v" USING btree ("version_updated_at");
  CREATE INDEX "_events_v_version_version_created_at_idx" ON "_events_v" USING btree ("version_created_at");
  CREATE INDEX "_events_v_version_version_deleted_at_idx" ON "_events_v" USING btree ("version_deleted_at");
  CREATE INDEX "_events_v_version_version__status_idx" ON "_events_v" USING btree ("version__status");
  CREATE INDEX "_events_v_created_at_idx" ON "_events_v" USING btree ("created_at");
  CREATE INDEX "_events_v_updated_at_idx" ON "_events_v" USING btree ("updated_at");
  CREATE INDEX "_events_v_snapshot_idx" ON "_events_v" USING btree ("snapshot");
  CREATE INDEX "_events_v_published_locale_idx" ON "_events_v" USING btree ("published_locale");
  CREATE INDEX "_events_v_latest_idx" ON "_events_v" USING btree ("latest");
  CREATE INDEX "version__status_version_visibility_version_start_idx" ON "_events_v" USING btree ("version__status","version_visibility","version_start");
  CREATE INDEX "_events_v_version_version_slug_idx" ON "_events_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_events_v_locales_locale_parent_id_unique" ON "_events_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_rels_order_idx" ON "_events_v_rels" USING btree ("order");
  CREATE INDEX "_events_v_rels_parent_idx" ON "_events_v_rels" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_path_idx" ON "_events_v_rels" USING btree ("path");
  CREATE INDEX "_events_v_rels_networks_id_idx" ON "_events_v_rels" USING btree ("networks_id");
  CREATE INDEX "services_channels_languages_order_idx" ON "services_channels_languages" USING btree ("order");
  CREATE INDEX "services_channels_languages_parent_idx" ON "services_channels_languages" USING btree ("parent_id");
  CREATE INDEX "services_channels_order_idx" ON "services_channels" USING btree ("_order");
  CREATE INDEX "services_channels_parent_id_idx" ON "services_channels" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_channels_locales_locale_parent_id_unique" ON "services_channels_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "service_hours_days_order_idx" ON "service_hours_days" USING btree ("order");
  CREATE INDEX "service_hours_days_parent_idx" ON "service_hours_days" USING btree ("parent_id");
  CREATE INDEX "service_hours_languages_order_idx" ON "service_hours_languages" USING btree ("order");
  CREATE INDEX "service_hours_languages_parent_idx" ON "service_hours_languages" USING btree ("parent_id");
  CREATE INDEX "service_hours_order_idx" ON "service_hours" USING btree ("_order");
  CREATE INDEX "service_hours_parent_id_idx" ON "service_hours" USING btree ("_parent_id");
  CREATE INDEX "service_exceptions_languages_order_idx" ON "service_exceptions_languages" USING btree ("order");
  CREATE INDEX "service_exceptions_languages_parent_idx" ON "service_exceptions_languages" USING btree ("parent_id");
  CREATE INDEX "service_exceptions_order_idx" ON "service_exceptions" USING btree ("_order");
  CREATE INDEX "service_exceptions_parent_id_idx" ON "service_exceptions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "service_exceptions_locales_locale_parent_id_unique" ON "service_exceptions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_locations_order_idx" ON "services_locations" USING btree ("_order");
  CREATE INDEX "services_locations_parent_id_idx" ON "services_locations" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_locations_locales_locale_parent_id_unique" ON "services_locations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_languages_order_idx" ON "services_languages" USING btree ("order");
  CREATE INDEX "services_languages_parent_idx" ON "services_languages" USING btree ("parent_id");
  CREATE INDEX "services_audiences_order_idx" ON "services_audiences" USING btree ("order");
  CREATE INDEX "services_audiences_parent_idx" ON "services_audiences" USING btree ("parent_id");
  CREATE INDEX "services_content_notes_order_idx" ON "services_content_notes" USING btree ("order");
  CREATE INDEX "services_content_notes_parent_idx" ON "services_content_notes" USING btree ("parent_id");
  CREATE INDEX "services_kind_idx" ON "services" USING btree ("kind");
  CREATE INDEX "services_urgent_idx" ON "services" USING btree ("urgent");
  CREATE INDEX "services_provider_idx" ON "services" USING btree ("provider_id");
  CREATE INDEX "services_created_by_idx" ON "services" USING btree ("created_by_id");
  CREATE INDEX "services_updated_at_idx" ON "services" USING btree ("updated_at");
  CREATE INDEX "services_created_at_idx" ON "services" USING btree ("created_at");
  CREATE INDEX "services_deleted_at_idx" ON "services" USING btree ("deleted_at");
  CREATE INDEX "services__status_idx" ON "services" USING btree ("_status");
  CREATE INDEX "services_slug_idx" ON "services_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "services_locales_locale_parent_id_unique" ON "services_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_rels_order_idx" ON "services_rels" USING btree ("order");
  CREATE INDEX "services_rels_parent_idx" ON "services_rels" USING btree ("parent_id");
  CREATE INDEX "services_rels_path_idx" ON "services_rels" USING btree ("path");
  CREATE INDEX "services_rels_networks_id_idx" ON "services_rels" USING btree ("networks_id");
  CREATE INDEX "_services_v_version_channels_languages_order_idx" ON "_services_v_version_channels_languages" USING btree ("order");
  CREATE INDEX "_services_v_version_channels_languages_parent_idx" ON "_services_v_version_channels_languages" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_channels_order_idx" ON "_services_v_version_channels" USING btree ("_order");
  CREATE INDEX "_services_v_version_channels_parent_id_idx" ON "_services_v_version_channels" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_channels_locales_locale_parent_id_unique" ON "_services_v_version_channels_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_service_hours_v_days_order_idx" ON "_service_hours_v_days" USING btree ("order");
  CREATE INDEX "_service_hours_v_days_parent_idx" ON "_service_hours_v_days" USING btree ("parent_id");
  CREATE INDEX "_service_hours_v_languages_order_idx" ON "_service_hours_v_languages" USING btree ("order");
  CREATE INDEX "_service_hours_v_languages_parent_idx" ON "_service_hours_v_languages" USING btree ("parent_id");
  CREATE INDEX "_service_hours_v_order_idx" ON "_service_hours_v" USING btree ("_order");
  CREATE INDEX "_service_hours_v_parent_id_idx" ON "_service_hours_v" USING btree ("_parent_id");
  CREATE INDEX "_service_exceptions_v_languages_order_idx" ON "_service_exceptions_v_languages" USING btree ("order");
  CREATE INDEX "_service_exceptions_v_languages_parent_idx" ON "_service_exceptions_v_languages" USING btree ("parent_id");
  CREATE INDEX "_service_exceptions_v_order_idx" ON "_service_exceptions_v" USING btree ("_order");
  CREATE INDEX "_service_exceptions_v_parent_id_idx" ON "_service_exceptions_v" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_service_exceptions_v_locales_locale_parent_id_unique" ON "_service_exceptions_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_version_locations_order_idx" ON "_services_v_version_locations" USING btree ("_order");
  CREATE INDEX "_services_v_version_locations_parent_id_idx" ON "_services_v_version_locations" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_locations_locales_locale_parent_id_uniqu" ON "_services_v_version_locations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_version_languages_order_idx" ON "_services_v_version_languages" USING btree ("order");
  CREATE INDEX "_services_v_version_languages_parent_idx" ON "_services_v_version_languages" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_audiences_order_idx" ON "_services_v_version_audiences" USING btree ("order");
  CREATE INDEX "_services_v_version_audiences_parent_idx" ON "_services_v_version_audiences" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_content_notes_order_idx" ON "_services_v_version_content_notes" USING btree ("order");
  CREATE INDEX "_services_v_version_content_notes_parent_idx" ON "_services_v_version_content_notes" USING btree ("parent_id");
  CREATE INDEX "_services_v_parent_idx" ON "_services_v" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_version_kind_idx" ON "_services_v" USING btree ("version_kind");
  CREATE INDEX "_services_v_version_version_urgent_idx" ON "_services_v" USING btree ("version_urgent");
  CREATE INDEX "_services_v_version_version_provider_idx" ON "_services_v" USING btree ("version_provider_id");
  CREATE INDEX "_services_v_version_version_created_by_idx" ON "_services_v" USING btree ("version_created_by_id");
  CREATE INDEX "_services_v_version_version_updated_at_idx" ON "_services_v" USING btree ("version_updated_at");
  CREATE INDEX "_services_v_version_version_created_at_idx" ON "_services_v" USING btree ("version_created_at");
  CREATE INDEX "_services_v_version_version_deleted_at_idx" ON "_services_v" USING btree ("version_deleted_at");
  CREATE INDEX "_services_v_version_version__status_idx" ON "_services_v" USING btree ("version__status");
  CREATE INDEX "_services_v_created_at_idx" ON "_services_v" USING btree ("created_at");
  CREATE INDEX "_services_v_updated_at_idx" ON "_services_v" USING btree ("updated_at");
  CREATE INDEX "_services_v_snapshot_idx" ON "_services_v" USING btree ("snapshot");
  CREATE INDEX "_services_v_published_locale_idx" ON "_services_v" USING btree ("published_locale");
  CREATE INDEX "_services_v_latest_idx" ON "_services_v" USING btree ("latest");
  CREATE INDEX "_services_v_version_version_slug_idx" ON "_services_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_services_v_locales_locale_parent_id_unique" ON "_services_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_rels_order_idx" ON "_services_v_rels" USING btree ("order");
  CREATE INDEX "_services_v_rels_parent_idx" ON "_services_v_rels" USING btree ("parent_id");
  CREATE INDEX "_services_v_rels_path_idx" ON "_services_v_rels" USING btree ("path");
  CREATE INDEX "_services_v_rels_networks_id_idx" ON "_services_v_rels" USING btree ("networks_id");
  CREATE INDEX "organizations_logo_idx" ON "organizations" USING btree ("logo_id");
  CREATE INDEX "organizations_created_by_idx" ON "organizations" USING btree ("created_by_id");
  CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at");
  CREATE INDEX "organizations_created_at_idx" ON "organizations" USING btree ("created_at");
  CREATE INDEX "organizations_deleted_at_idx" ON "organizations" USING btree ("deleted_at");
  CREATE INDEX "organizations__status_idx" ON "organizations" USING btree ("_status");
  CREATE INDEX "organizations_slug_idx" ON "organizations_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "organizations_locales_locale_parent_id_unique" ON "organizations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_organizations_v_parent_idx" ON "_organizations_v" USING btree ("parent_id");
  CREATE INDEX "_organizations_v_version_version_logo_idx" ON "_organizations_v" USING btree ("version_logo_id");
  CREATE INDEX "_organizations_v_version_version_created_by_idx" ON "_organizations_v" USING btree ("version_created_by_id");
  CREATE INDEX "_organizations_v_version_version_updated_at_idx" ON "_organizations_v" USING btree ("version_updated_at");
  CREATE INDEX "_organizations_v_version_version_created_at_idx" ON "_organizations_v" USING btree ("version_created_at");
  CREATE INDEX "_organizations_v_version_version_deleted_at_idx" ON "_organizations_v" USING btree ("version_deleted_at");
  CREATE INDEX "_organizations_v_version_version__status_idx" ON "_organizations_v" USING btree ("version__status");
  CREATE INDEX "_organizations_v_created_at_idx" ON "_organizations_v" USING btree ("created_at");
  CREATE INDEX "_organizations_v_updated_at_idx" ON "_organizations_v" USING btree ("updated_at");
  CREATE INDEX "_organizations_v_snapshot_idx" ON "_organizations_v" USING btree ("snapshot");
  CREATE INDEX "_organizations_v_published_locale_idx" ON "_organizations_v" USING btree ("published_locale");
  CREATE INDEX "_organizations_v_latest_idx" ON "_organizations_v" USING btree ("latest");
  CREATE INDEX "_organizations_v_version_version_slug_idx" ON "_organizations_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_organizations_v_locales_locale_parent_id_unique" ON "_organizations_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "people_consent_fields_order_idx" ON "people_consent_fields" USING btree ("order");
  CREATE INDEX "people_consent_fields_parent_idx" ON "people_consent_fields" USING btree ("parent_id");
  CREATE INDEX "people_name_idx" ON "people" USING btree ("name");
  CREATE INDEX "people_organization_idx" ON "people" USING btree ("organization_id");
  CREATE INDEX "people_portrait_idx" ON "people" USING btree ("portrait_id");
  CREATE INDEX "people_consent_consent_given_idx" ON "people" USING btree ("consent_given");
  CREATE INDEX "people_consent_consent_recorded_by_idx" ON "people" USING btree ("consent_recorded_by_id");
  CREATE INDEX "people_created_by_idx" ON "people" USING btree ("created_by_id");
  CREATE INDEX "people_updated_at_idx" ON "people" USING btree ("updated_at");
  CREATE INDEX "people_created_at_idx" ON "people" USING btree ("created_at");
  CREATE INDEX "people_deleted_at_idx" ON "people" USING btree ("deleted_at");
  CREATE INDEX "people_slug_idx" ON "people_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "people_locales_locale_parent_id_unique" ON "people_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "media_created_by_idx" ON "media" USING btree ("created_by_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "media_sizes_card_avif_sizes_card_avif_filename_idx" ON "media" USING btree ("sizes_card_avif_filename");
  CREATE INDEX "media_sizes_wide_sizes_wide_filename_idx" ON "media" USING btree ("sizes_wide_filename");
  CREATE INDEX "media_sizes_wide_avif_sizes_wide_avif_filename_idx" ON "media" USING btree ("sizes_wide_avif_filename");
  CREATE INDEX "media_sizes_hero_sizes_hero_filename_idx" ON "media" USING btree ("sizes_hero_filename");
  CREATE INDEX "media_sizes_hero_avif_sizes_hero_avif_filename_idx" ON "media" USING btree ("sizes_hero_avif_filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_networks_id_idx" ON "users_rels" USING btree ("networks_id");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_articles_id_idx" ON "payload_locked_documents_rels" USING btree ("articles_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_newsletters_id_idx" ON "payload_locked_documents_rels" USING btree ("newsletters_id");
  CREATE INDEX "payload_locked_documents_rels_topics_id_idx" ON "payload_locked_documents_rels" USING btree ("topics_id");
  CREATE INDEX "payload_locked_documents_rels_networks_id_idx" ON "payload_locked_documents_rels" USING btree ("networks_id");
  CREATE INDEX "payload_locked_documents_rels_events_id_idx" ON "payload_locked_documents_rels" USING btree ("events_id");
  CREATE INDEX "payload_locked_documents_rels_services_id_idx" ON "payload_locked_documents_rels" USING btree ("services_id");
  CREATE INDEX "payload_locked_documents_rels_organizations_id_idx" ON "payload_locked_documents_rels" USING btree ("organizations_id");
  CREATE INDEX "payload_locked_documents_rels_people_id_idx" ON "payload_locked_documents_rels" USING btree ("people_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_settings_goals_order_idx" ON "site_settings_goals" USING btree ("_order");
  CREATE INDEX "site_settings_goals_parent_id_idx" ON "site_settings_goals" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "site_settings_goals_locales_locale_parent_id_unique" ON "site_settings_goals_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "site_settings_organization_idx" ON "site_settings" USING btree ("organization_id");
  CREATE INDEX "site_settings_accessibility_accessibility_statement_idx" ON "site_settings" USING btree ("accessibility_statement_id");
  CREATE UNIQUE INDEX "site_settings_locales_locale_parent_id_unique" ON "site_settings_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_site_settings_v_version_goals_order_idx" ON "_site_settings_v_version_goals" USING btree ("_order");
  CREATE INDEX "_site_settings_v_version_goals_parent_id_idx" ON "_site_settings_v_version_goals" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_site_settings_v_version_goals_locales_locale_parent_id_uniq" ON "_site_settings_v_version_goals_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_site_settings_v_version_version_organization_idx" ON "_site_settings_v" USING btree ("version_organization_id");
  CREATE INDEX "_site_settings_v_version_accessibility_version_accessibi_idx" ON "_site_settings_v" USING btree ("version_accessibility_statement_id");
  CREATE INDEX "_site_settings_v_created_at_idx" ON "_site_settings_v" USING btree ("created_at");
  CREATE INDEX "_site_settings_v_updated_at_idx" ON "_site_settings_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_site_settings_v_locales_locale_parent_id_unique" ON "_site_settings_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_main_children_order_idx" ON "navigation_main_children" USING btree ("_order");
  CREATE INDEX "navigation_main_children_parent_id_idx" ON "navigation_main_children" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_main_children_locales_locale_parent_id_unique" ON "navigation_main_children_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_main_order_idx" ON "navigation_main" USING btree ("_order");
  CREATE INDEX "navigation_main_parent_id_idx" ON "navigation_main" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_main_locales_locale_parent_id_unique" ON "navigation_main_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_footer_children_order_idx" ON "navigation_footer_children" USING btree ("_order");
  CREATE INDEX "navigation_footer_children_parent_id_idx" ON "navigation_footer_children" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_footer_children_locales_locale_parent_id_unique" ON "navigation_footer_children_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_footer_order_idx" ON "navigation_footer" USING btree ("_order");
  CREATE INDEX "navigation_footer_parent_id_idx" ON "navigation_footer" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "navigation_footer_locales_locale_parent_id_unique" ON "navigation_footer_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "navigation_rels_order_idx" ON "navigation_rels" USING btree ("order");
  CREATE INDEX "navigation_rels_parent_idx" ON "navigation_rels" USING btree ("parent_id");
  CREATE INDEX "navigation_rels_path_idx" ON "navigation_rels" USING btree ("path");
  CREATE INDEX "navigation_rels_pages_id_idx" ON "navigation_rels" USING btree ("pages_id");
  CREATE INDEX "navigation_rels_networks_id_idx" ON "navigation_rels" USING btree ("networks_id");
  CREATE INDEX "navigation_rels_services_id_idx" ON "navigation_rels" USING btree ("services_id");
  CREATE INDEX "navigation_rels_articles_id_idx" ON "navigation_rels" USING btree ("articles_id");
  CREATE INDEX "navigation_rels_events_id_idx" ON "navigation_rels" USING btree ("events_id");
  CREATE INDEX "navigation_rels_newsletters_id_idx" ON "navigation_rels" USING btree ("newsletters_id");
  CREATE INDEX "_navigation_v_version_main_children_order_idx" ON "_navigation_v_version_main_children" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_main_children_parent_id_idx" ON "_navigation_v_version_main_children" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_main_children_locales_locale_parent_id" ON "_navigation_v_version_main_children_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_version_main_order_idx" ON "_navigation_v_version_main" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_main_parent_id_idx" ON "_navigation_v_version_main" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_main_locales_locale_parent_id_unique" ON "_navigation_v_version_main_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_version_footer_children_order_idx" ON "_navigation_v_version_footer_children" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_footer_children_parent_id_idx" ON "_navigation_v_version_footer_children" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_footer_children_locales_locale_parent_" ON "_navigation_v_version_footer_children_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_version_footer_order_idx" ON "_navigation_v_version_footer" USING btree ("_order");
  CREATE INDEX "_navigation_v_version_footer_parent_id_idx" ON "_navigation_v_version_footer" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_navigation_v_version_footer_locales_locale_parent_id_unique" ON "_navigation_v_version_footer_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_navigation_v_created_at_idx" ON "_navigation_v" USING btree ("created_at");
  CREATE INDEX "_navigation_v_updated_at_idx" ON "_navigation_v" USING btree ("updated_at");
  CREATE INDEX "_navigation_v_rels_order_idx" ON "_navigation_v_rels" USING btree ("order");
  CREATE INDEX "_navigation_v_rels_parent_idx" ON "_navigation_v_rels" USING btree ("parent_id");
  CREATE INDEX "_navigation_v_rels_path_idx" ON "_navigation_v_rels" USING btree ("path");
  CREATE INDEX "_navigation_v_rels_pages_id_idx" ON "_navigation_v_rels" USING btree ("pages_id");
  CREATE INDEX "_navigation_v_rels_networks_id_idx" ON "_navigation_v_rels" USING btree ("networks_id");
  CREATE INDEX "_navigation_v_rels_services_id_idx" ON "_navigation_v_rels" USING btree ("services_id");
  CREATE INDEX "_navigation_v_rels_articles_id_idx" ON "_navigation_v_rels" USING btree ("articles_id");
  CREATE INDEX "_navigation_v_rels_events_id_idx" ON "_navigation_v_rels" USING btree ("events_id");
  CREATE INDEX "_navigation_v_rels_newsletters_id_idx" ON "_navigation_v_rels" USING btree ("newsletters_id");
  CREATE INDEX "urgent_help_phones_order_idx" ON "urgent_help_phones" USING btree ("_order");
  CREATE INDEX "urgent_help_phones_parent_id_idx" ON "urgent_help_phones" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "urgent_help_phones_locales_locale_parent_id_unique" ON "urgent_help_phones_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "urgent_help_locales_locale_parent_id_unique" ON "urgent_help_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_urgent_help_phones_v_order_idx" ON "_urgent_help_phones_v" USING btree ("_order");
  CREATE INDEX "_urgent_help_phones_v_parent_id_idx" ON "_urgent_help_phones_v" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_urgent_help_phones_v_locales_locale_parent_id_unique" ON "_urgent_help_phones_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_urgent_help_v_created_at_idx" ON "_urgent_help_v" USING btree ("created_at");
  CREATE INDEX "_urgent_help_v_updated_at_idx" ON "_urgent_help_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_urgent_help_v_locales_locale_parent_id_unique" ON "_urgent_help_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "changes_position_idx" ON "changes" USING btree ("transaction","id");
  CREATE INDEX "changes_at_idx" ON "changes" USING btree ("at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "articles_references" CASCADE;
  DROP TABLE "articles_calls" CASCADE;
  DROP TABLE "articles_calls_locales" CASCADE;
  DROP TABLE "articles_audiences" CASCADE;
  DROP TABLE "articles_content_notes" CASCADE;
  DROP TABLE "articles" CASCADE;
  DROP TABLE "articles_locales" CASCADE;
  DROP TABLE "articles_rels" CASCADE;
  DROP TABLE "_articles_v_version_references" CASCADE;
  DROP TABLE "__articles_v_version_calls_v" CASCADE;
  DROP TABLE "__articles_v_version_calls_v_locales" CASCADE;
  DROP TABLE "_articles_v_version_audiences" CASCADE;
  DROP TABLE "_articles_v_version_content_notes" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "_articles_v_locales" CASCADE;
  DROP TABLE "_articles_v_rels" CASCADE;
  DROP TABLE "pages_audiences" CASCADE;
  DROP TABLE "pages_content_notes" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_locales" CASCADE;
  DROP TABLE "_pages_v_version_audiences" CASCADE;
  DROP TABLE "_pages_v_version_content_notes" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_locales" CASCADE;
  DROP TABLE "newsletters_audiences" CASCADE;
  DROP TABLE "newsletters" CASCADE;
  DROP TABLE "newsletters_locales" CASCADE;
  DROP TABLE "_newsletters_v_version_audiences" CASCADE;
  DROP TABLE "_newsletters_v" CASCADE;
  DROP TABLE "_newsletters_v_locales" CASCADE;
  DROP TABLE "topics" CASCADE;
  DROP TABLE "topics_locales" CASCADE;
  DROP TABLE "networks_goals" CASCADE;
  DROP TABLE "networks_goals_locales" CASCADE;
  DROP TABLE "networks_professions" CASCADE;
  DROP TABLE "networks_areas" CASCADE;
  DROP TABLE "networks_audiences" CASCADE;
  DROP TABLE "networks_content_notes" CASCADE;
  DROP TABLE "networks" CASCADE;
  DROP TABLE "networks_locales" CASCADE;
  DROP TABLE "networks_rels" CASCADE;
  DROP TABLE "_networks_v_version_goals" CASCADE;
  DROP TABLE "_networks_v_version_goals_locales" CASCADE;
  DROP TABLE "_networks_v_version_professions" CASCADE;
  DROP TABLE "_networks_v_version_areas" CASCADE;
  DROP TABLE "_networks_v_version_audiences" CASCADE;
  DROP TABLE "_networks_v_version_content_notes" CASCADE;
  DROP TABLE "_networks_v" CASCADE;
  DROP TABLE "_networks_v_locales" CASCADE;
  DROP TABLE "_networks_v_rels" CASCADE;
  DROP TABLE "events_recurrence_by_day" CASCADE;
  DROP TABLE "events_recurrence_excluded_days" CASCADE;
  DROP TABLE "events_audiences" CASCADE;
  DROP TABLE "events_content_notes" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "events_locales" CASCADE;
  DROP TABLE "events_rels" CASCADE;
  DROP TABLE "_events_v_version_recurrence_by_day" CASCADE;
  DROP TABLE "_events_v_version_recurrence_excluded_days" CASCADE;
  DROP TABLE "_events_v_version_audiences" CASCADE;
  DROP TABLE "_events_v_version_content_notes" CASCADE;
  DROP TABLE "_events_v" CASCADE;
  DROP TABLE "_events_v_locales" CASCADE;
  DROP TABLE "_events_v_rels" CASCADE;
  DROP TABLE "services_channels_languages" CASCADE;
  DROP TABLE "services_channels" CASCADE;
  DROP TABLE "services_channels_locales" CASCADE;
  DROP TABLE "service_hours_days" CASCADE;
  DROP TABLE "service_hours_languages" CASCADE;
  DROP TABLE "service_hours" CASCADE;
  DROP TABLE "service_exceptions_languages" CASCADE;
  DROP TABLE "service_exceptions" CASCADE;
  DROP TABLE "service_exceptions_locales" CASCADE;
  DROP TABLE "services_locations" CASCADE;
  DROP TABLE "services_locations_locales" CASCADE;
  DROP TABLE "services_languages" CASCADE;
  DROP TABLE "services_audiences" CASCADE;
  DROP TABLE "services_content_notes" CASCADE;
  DROP TABLE "services" CASCADE;
  DROP TABLE "services_locales" CASCADE;
  DROP TABLE "services_rels" CASCADE;
  DROP TABLE "_services_v_version_channels_languages" CASCADE;
  DROP TABLE "_services_v_version_channels" CASCADE;
  DROP TABLE "_services_v_version_channels_locales" CASCADE;
  DROP TABLE "_service_hours_v_days" CASCADE;
  DROP TABLE "_service_hours_v_languages" CASCADE;
  DROP TABLE "_service_hours_v" CASCADE;
  DROP TABLE "_service_exceptions_v_languages" CASCADE;
  DROP TABLE "_service_exceptions_v" CASCADE;
  DROP TABLE "_service_exceptions_v_locales" CASCADE;
  DROP TABLE "_services_v_version_locations" CASCADE;
  DROP TABLE "_services_v_version_locations_locales" CASCADE;
  DROP TABLE "_services_v_version_languages" CASCADE;
  DROP TABLE "_services_v_version_audiences" CASCADE;
  DROP TABLE "_services_v_version_content_notes" CASCADE;
  DROP TABLE "_services_v" CASCADE;
  DROP TABLE "_services_v_locales" CASCADE;
  DROP TABLE "_services_v_rels" CASCADE;
  DROP TABLE "organizations" CASCADE;
  DROP TABLE "organizations_locales" CASCADE;
  DROP TABLE "_organizations_v" CASCADE;
  DROP TABLE "_organizations_v_locales" CASCADE;
  DROP TABLE "people_consent_fields" CASCADE;
  DROP TABLE "people" CASCADE;
  DROP TABLE "people_locales" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "media_locales" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_settings_goals" CASCADE;
  DROP TABLE "site_settings_goals_locales" CASCADE;
  DROP TABLE "site_settings" CASCADE;
  DROP TABLE "site_settings_locales" CASCADE;
  DROP TABLE "_site_settings_v_version_goals" CASCADE;
  DROP TABLE "_site_settings_v_version_goals_locales" CASCADE;
  DROP TABLE "_site_settings_v" CASCADE;
  DROP TABLE "_site_settings_v_locales" CASCADE;
  DROP TABLE "navigation_main_children" CASCADE;
  DROP TABLE "navigation_main_children_locales" CASCADE;
  DROP TABLE "navigation_main" CASCADE;
  DROP TABLE "navigation_main_locales" CASCADE;
  DROP TABLE "navigation_footer_children" CASCADE;
  DROP TABLE "navigation_footer_children_locales" CASCADE;
  DROP TABLE "navigation_footer" CASCADE;
  DROP TABLE "navigation_footer_locales" CASCADE;
  DROP TABLE "navigation" CASCADE;
  DROP TABLE "navigation_rels" CASCADE;
  DROP TABLE "_navigation_v_version_main_children" CASCADE;
  DROP TABLE "_navigation_v_version_main_children_locales" CASCADE;
  DROP TABLE "_navigation_v_version_main" CASCADE;
  DROP TABLE "_navigation_v_version_main_locales" CASCADE;
  DROP TABLE "_navigation_v_version_footer_children" CASCADE;
  DROP TABLE "_navigation_v_version_footer_children_locales" CASCADE;
  DROP TABLE "_navigation_v_version_footer" CASCADE;
  DROP TABLE "_navigation_v_version_footer_locales" CASCADE;
  DROP TABLE "_navigation_v" CASCADE;
  DROP TABLE "_navigation_v_rels" CASCADE;
  DROP TABLE "urgent_help_phones" CASCADE;
  DROP TABLE "urgent_help_phones_locales" CASCADE;
  DROP TABLE "urgent_help" CASCADE;
  DROP TABLE "urgent_help_locales" CASCADE;
  DROP TABLE "_urgent_help_phones_v" CASCADE;
  DROP TABLE "_urgent_help_phones_v_locales" CASCADE;
  DROP TABLE "_urgent_help_v" CASCADE;
  DROP TABLE "_urgent_help_v_locales" CASCADE;
  DROP TABLE "changes" CASCADE;
  DROP TABLE "change_positions" CASCADE;
  DROP TABLE "change_numbering" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_articles_references_kind";
  DROP TYPE "public"."enum_articles_calls_kind";
  DROP TYPE "public"."enum_articles_audiences";
  DROP TYPE "public"."enum_articles_content_notes";
  DROP TYPE "public"."enum_articles_review_state";
  DROP TYPE "public"."enum_articles_status";
  DROP TYPE "public"."enum__articles_v_version_references_kind";
  DROP TYPE "public"."enum___articles_v_version_calls_v_kind";
  DROP TYPE "public"."enum__articles_v_version_audiences";
  DROP TYPE "public"."enum__articles_v_version_content_notes";
  DROP TYPE "public"."enum__articles_v_version_review_state";
  DROP TYPE "public"."enum__articles_v_version_status";
  DROP TYPE "public"."enum__articles_v_published_locale";
  DROP TYPE "public"."enum_pages_audiences";
  DROP TYPE "public"."enum_pages_content_notes";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_audiences";
  DROP TYPE "public"."enum__pages_v_version_content_notes";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum__pages_v_published_locale";
  DROP TYPE "public"."enum_newsletters_audiences";
  DROP TYPE "public"."enum_newsletters_status";
  DROP TYPE "public"."enum__newsletters_v_version_audiences";
  DROP TYPE "public"."enum__newsletters_v_version_status";
  DROP TYPE "public"."enum__newsletters_v_published_locale";
  DROP TYPE "public"."enum_networks_professions";
  DROP TYPE "public"."enum_networks_areas_scheme";
  DROP TYPE "public"."enum_networks_audiences";
  DROP TYPE "public"."enum_networks_content_notes";
  DROP TYPE "public"."enum_networks_activity";
  DROP TYPE "public"."enum_networks_status";
  DROP TYPE "public"."enum__networks_v_version_professions";
  DROP TYPE "public"."enum__networks_v_version_areas_scheme";
  DROP TYPE "public"."enum__networks_v_version_audiences";
  DROP TYPE "public"."enum__networks_v_version_content_notes";
  DROP TYPE "public"."enum__networks_v_version_status";
  DROP TYPE "public"."enum__networks_v_published_locale";
  DROP TYPE "public"."enum_events_recurrence_by_day";
  DROP TYPE "public"."enum_events_audiences";
  DROP TYPE "public"."enum_events_content_notes";
  DROP TYPE "public"."enum_events_recurrence_frequency";
  DROP TYPE "public"."enum_events_kind";
  DROP TYPE "public"."enum_events_event_status";
  DROP TYPE "public"."enum_events_visibility";
  DROP TYPE "public"."enum_events_status";
  DROP TYPE "public"."enum__events_v_version_recurrence_by_day";
  DROP TYPE "public"."enum__events_v_version_audiences";
  DROP TYPE "public"."enum__events_v_version_content_notes";
  DROP TYPE "public"."enum__events_v_version_recurrence_frequency";
  DROP TYPE "public"."enum__events_v_version_kind";
  DROP TYPE "public"."enum__events_v_version_event_status";
  DROP TYPE "public"."enum__events_v_version_visibility";
  DROP TYPE "public"."enum__events_v_version_status";
  DROP TYPE "public"."enum__events_v_published_locale";
  DROP TYPE "public"."service_channel_languages";
  DROP TYPE "public"."service_channel_type";
  DROP TYPE "public"."enum_service_hours_days";
  DROP TYPE "public"."enum_service_hours_languages";
  DROP TYPE "public"."enum_service_hours_weeks";
  DROP TYPE "public"."enum_service_exceptions_languages";
  DROP TYPE "public"."enum_services_languages";
  DROP TYPE "public"."enum_services_audiences";
  DROP TYPE "public"."enum_services_content_notes";
  DROP TYPE "public"."service_rights_anonymous";
  DROP TYPE "public"."service_rights_answeredby";
  DROP TYPE "public"."enum_services_kind";
  DROP TYPE "public"."enum_services_status";
  DROP TYPE "public"."enum__services_v_version_languages";
  DROP TYPE "public"."enum__services_v_version_audiences";
  DROP TYPE "public"."enum__services_v_version_content_notes";
  DROP TYPE "public"."enum__services_v_version_kind";
  DROP TYPE "public"."enum__services_v_version_status";
  DROP TYPE "public"."enum__services_v_published_locale";
  DROP TYPE "public"."enum_organizations_kind";
  DROP TYPE "public"."enum_organizations_status";
  DROP TYPE "public"."enum__organizations_v_version_kind";
  DROP TYPE "public"."enum__organizations_v_version_status";
  DROP TYPE "public"."enum__organizations_v_published_locale";
  DROP TYPE "public"."enum_people_consent_fields";
  DROP TYPE "public"."enum_users_role";`)
}
