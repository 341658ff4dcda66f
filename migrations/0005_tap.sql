-- Each consent becomes a row of its own, and with it what a family needs to hold the tap. New tables and columns without a value: nothing is
-- rewritten, and the previous release goes on working beside it.
CREATE TABLE "incident" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint,
	"district_id" bigint,
	"source" text NOT NULL,
	"reported_by" bigint NOT NULL,
	"by_proxy" boolean DEFAULT false NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"reached_at" timestamp with time zone,
	"state" text NOT NULL,
	"ended_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "incident_source" CHECK ("incident"."source" in ('family', 'words')),
	CONSTRAINT "incident_state" CHECK ("incident"."state" in ('open', 'closed', 'withdrawn')),
	CONSTRAINT "incident_ended" CHECK (("incident"."state" = 'open') = ("incident"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "incident_words" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"incident_id" bigint NOT NULL,
	"written_by" bigint NOT NULL,
	"words" "bytea" NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrival" (
	"turn_id" bigint PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"said_by" bigint NOT NULL,
	"said_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family_check" (
	"circle_id" bigint NOT NULL,
	"asked_on" date NOT NULL,
	"answer" text,
	"answered_by" bigint,
	"answered_at" timestamp with time zone,
	CONSTRAINT "family_check_circle_id_asked_on_pk" PRIMARY KEY("circle_id","asked_on"),
	CONSTRAINT "family_check_answer" CHECK (("family_check"."answer" is null) = ("family_check"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "family_offer" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"words" "bytea",
	"offered_by" bigint NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	CONSTRAINT "family_offer_kind" CHECK ("family_offer"."kind" in ('sewing', 'lessons', 'bread', 'words')),
	CONSTRAINT "family_offer_state" CHECK ("family_offer"."state" in ('offered', 'passed', 'kept', 'withdrawn')),
	CONSTRAINT "family_offer_words" CHECK (("family_offer"."kind" = 'words') = ("family_offer"."words" is not null))
);
--> statement-breakpoint
CREATE TABLE "family_wish" (
	"circle_id" bigint PRIMARY KEY NOT NULL,
	"asks_arrival" boolean DEFAULT false NOT NULL,
	"check_weekday" smallint,
	CONSTRAINT "family_wish_weekday" CHECK ("family_wish"."check_weekday" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "help_pause" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"scope" text NOT NULL,
	"until_on" date,
	"begun_by" bigint NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"ended_by" bigint,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "offer_answer" (
	"offer_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_answer_offer_id_person_id_pk" PRIMARY KEY("offer_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "restriction" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"scope" text NOT NULL,
	"set_by" bigint NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"lifted_by" bigint,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "wording" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"words" "bytea" NOT NULL,
	"proposed_by" bigint NOT NULL,
	"proposed_how" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	CONSTRAINT "wording_purpose" CHECK ("wording"."purpose" in ('about', 'need')),
	CONSTRAINT "wording_state" CHECK ("wording"."state" in ('proposed', 'approved', 'changed', 'declined', 'withdrawn')),
	CONSTRAINT "wording_decided" CHECK (("wording"."state" = 'proposed') = ("wording"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_place";--> statement-breakpoint
DROP INDEX "membership_live";--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "heard_by" bigint;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "heard_on" date;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "heard_in" text;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "withdrawn_by" bigint;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "capacity" text;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_reported_by_person_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_words" ADD CONSTRAINT "incident_words_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_words" ADD CONSTRAINT "incident_words_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_turn_id_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_check" ADD CONSTRAINT "family_check_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_check" ADD CONSTRAINT "family_check_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_offer" ADD CONSTRAINT "family_offer_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_offer" ADD CONSTRAINT "family_offer_offered_by_person_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_offer" ADD CONSTRAINT "family_offer_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_wish" ADD CONSTRAINT "family_wish_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pause" ADD CONSTRAINT "help_pause_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pause" ADD CONSTRAINT "help_pause_begun_by_person_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pause" ADD CONSTRAINT "help_pause_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_answer" ADD CONSTRAINT "offer_answer_offer_id_family_offer_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."family_offer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_answer" ADD CONSTRAINT "offer_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording" ADD CONSTRAINT "wording_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording" ADD CONSTRAINT "wording_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording" ADD CONSTRAINT "wording_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_reporter" ON "incident" USING btree ("reported_by");--> statement-breakpoint
CREATE INDEX "incident_words_incident" ON "incident_words" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "family_offer_circle" ON "family_offer" USING btree ("circle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_pause_live" ON "help_pause" USING btree ("circle_id","scope") WHERE "help_pause"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "restriction_live" ON "restriction" USING btree ("membership_id","scope") WHERE "restriction"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "wording_circle" ON "wording" USING btree ("circle_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "wording_one_about" ON "wording" USING btree ("circle_id") WHERE "wording"."purpose" = 'about' and "wording"."state" = 'approved';--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_heard_by_person_id_fk" FOREIGN KEY ("heard_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_live" ON "membership" USING btree ("circle_id","person_id",("role" = 'member')) WHERE "membership"."state" in ('requested', 'active');--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_purpose" CHECK ("consent"."purpose" in ('circle', 'address', 'district', 'voice') or "consent"."purpose" like 'help-%');--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_how" CHECK ("consent"."given_how" in ('self', 'proxy', 'recorded'));--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_heard" CHECK (("consent"."given_how" = 'recorded') = ("consent"."heard_by" is not null and "consent"."heard_on" is not null and "consent"."heard_in" is not null));--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_term" CHECK ("consent"."valid_until" <= "consent"."given_at" + interval '366 days');--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place" CHECK (("invitation"."into" in ('coordinator', 'safeguarding', 'treasurer')) = ("invitation"."district_id" is not null) and ("invitation"."into" in ('guardian', 'proxy', 'member')) = ("invitation"."circle_id" is not null));
--> statement-breakpoint
-- Help that was being given under a consent to the circle was consented to: it goes on, and reopening brings it back.
INSERT INTO "consent" ("circle_id", "purpose", "given_by", "given_how", "given_at", "valid_until", "withdrawn_at")
SELECT n."circle_id", 'help-' || k."kind", n."given_by", n."given_how", n."given_at", n."valid_until", n."withdrawn_at"
FROM "consent" n
JOIN (SELECT DISTINCT "circle_id", "kind" FROM "commitment" WHERE "state" = 'active') k ON k."circle_id" = n."circle_id"
WHERE n."purpose" = 'circle'
ON CONFLICT DO NOTHING;
