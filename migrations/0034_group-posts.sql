CREATE TABLE "group_post" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"group_id" bigint NOT NULL,
	"about" text NOT NULL,
	"about_id" bigint NOT NULL,
	"state" text NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"on_day" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"priority" integer NOT NULL,
	"pin" boolean DEFAULT false NOT NULL,
	"message" "bytea",
	"planned_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" bigint,
	"pinned_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"how" text,
	CONSTRAINT "group_post_about_kind" CHECK ("group_post"."about" in ('need', 'broadcast', 'appeal')),
	CONSTRAINT "group_post_state" CHECK ("group_post"."state" in ('planned', 'queued', 'sent', 'ended')),
	CONSTRAINT "group_post_ended" CHECK (("group_post"."state" = 'ended') = ("group_post"."ended_at" is not null)),
	CONSTRAINT "group_post_how" CHECK ("group_post"."how" in ('covered', 'withdrawn', 'expired', 'missed', 'lost'))
);
--> statement-breakpoint
ALTER TABLE "district_group" ADD COLUMN "topic_id" bigint;--> statement-breakpoint
ALTER TABLE "district_group" ADD COLUMN "muted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "group_post" ADD CONSTRAINT "group_post_group_id_district_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."district_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "group_post_once" ON "group_post" USING btree ("group_id","about","about_id") WHERE "group_post"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "group_post_days" ON "group_post" USING btree ("group_id","on_day");--> statement-breakpoint
CREATE INDEX "group_post_about" ON "group_post" USING btree ("about","about_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_post_one_pin" ON "group_post" USING btree ("group_id") WHERE "group_post"."pinned_at" is not null;