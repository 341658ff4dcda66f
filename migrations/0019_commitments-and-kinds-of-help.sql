-- The release before this one writes only 'active' and 'ended' commitments, no place, and knows no changed kinds: it goes on working beside these.
CREATE TABLE "help_kind" (
	"kind" text PRIMARY KEY NOT NULL,
	"icon" text NOT NULL,
	"effort" smallint NOT NULL,
	"window" text NOT NULL,
	"sensitivity" text NOT NULL,
	"changed_by" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "help_kind_effort" CHECK ("help_kind"."effort" between 1 and 3),
	CONSTRAINT "help_kind_sensitivity" CHECK ("help_kind"."sensitivity" in ('open', 'inner', 'coordinator-only'))
);
--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "place" "bytea";--> statement-breakpoint
ALTER TABLE "help_kind" ADD CONSTRAINT "help_kind_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_state" CHECK ("commitment"."state" in ('proposed', 'active', 'paused', 'ended'));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_proposed" CHECK ("commitment"."state" <> 'proposed' or "commitment"."promised_by" is not null);