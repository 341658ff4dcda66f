CREATE TABLE "district_group" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"chat_id" bigint NOT NULL,
	"district_id" bigint,
	"added_by" bigint NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exclusion" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"circle_id" bigint,
	"district_id" bigint,
	"by" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "exclusion_kind" CHECK ("exclusion"."kind" in ('veto', 'block')),
	CONSTRAINT "exclusion_place" CHECK (("exclusion"."circle_id" is null) <> ("exclusion"."district_id" is null))
);
--> statement-breakpoint
CREATE TABLE "invitation_tries" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"tries" smallint NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vouch" (
	"membership_id" bigint NOT NULL,
	"voucher_id" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "vouch_membership_id_voucher_id_pk" PRIMARY KEY("membership_id","voucher_id"),
	CONSTRAINT "vouch_answer" CHECK ("vouch"."answer" in ('knows', 'does-not')),
	CONSTRAINT "vouch_answered" CHECK (("vouch"."answer" is null) = ("vouch"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "wish" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"district_id" bigint NOT NULL,
	"state" text NOT NULL,
	"wished_at" timestamp with time zone NOT NULL,
	"answered_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "wish_state" CHECK ("wish"."state" in ('open', 'invited', 'thanked', 'taken_back'))
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "tie" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "for_person" bigint;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "revoked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "family_said" text;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "family_said_by" bigint;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "charter_version" integer;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "charter_accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "settled_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "district_group" ADD CONSTRAINT "district_group_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_group" ADD CONSTRAINT "district_group_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_tries" ADD CONSTRAINT "invitation_tries_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_voucher_id_membership_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish" ADD CONSTRAINT "wish_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "district_group_live" ON "district_group" USING btree ("chat_id") WHERE "district_group"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "district_group_district" ON "district_group" USING btree ("district_id") WHERE "district_group"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "exclusion_person" ON "exclusion" USING btree ("person_id") WHERE "exclusion"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "vouch_voucher" ON "vouch" USING btree ("voucher_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "wish_one_open" ON "wish" USING btree ("person_id") WHERE "wish"."state" = 'open';--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_for_person_person_id_fk" FOREIGN KEY ("for_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_family_said_by_person_id_fk" FOREIGN KEY ("family_said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_open" ON "invitation" USING btree ("invited_by","expires_at") WHERE "invitation"."used_at" is null and "invitation"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tie" CHECK ("invitation"."tie" in ('relative', 'neighbour', 'friend', 'volunteer'));--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_family_said" CHECK ("membership"."family_said" in ('fine', 'no'));