CREATE TABLE "buddy" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"buddy_membership_id" bigint NOT NULL,
	"state" text NOT NULL,
	"asked_by" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "buddy_state" CHECK ("buddy"."state" in ('asked', 'accepted', 'refused', 'ended')),
	CONSTRAINT "buddy_is_another" CHECK ("buddy"."membership_id" <> "buddy"."buddy_membership_id")
);
--> statement-breakpoint
CREATE TABLE "relink" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"invitation_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"telegram_id" bigint,
	"circle_id" bigint NOT NULL,
	"asked_by" bigint NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"is_alone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "relink_invitationId_unique" UNIQUE("invitation_id"),
	CONSTRAINT "relink_state" CHECK ("relink"."state" in ('asked', 'moved', 'declined', 'impossible')),
	CONSTRAINT "relink_second_person" CHECK ("relink"."decided_by" <> "relink"."asked_by" and "relink"."decided_by" <> "relink"."person_id" and "relink"."decided_by" <> "relink"."account_id"),
	CONSTRAINT "relink_alone" CHECK ("relink"."state" <> 'moved' or "relink"."is_alone" = ("relink"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_place";--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "telegram_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "relinks" bigint;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "channel" text DEFAULT 'telegram' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" "bytea";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone_digest" "bytea";--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "answered_by" bigint;--> statement-breakpoint
ALTER TABLE "buddy" ADD CONSTRAINT "buddy_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy" ADD CONSTRAINT "buddy_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddy" ADD CONSTRAINT "buddy_buddy_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("buddy_membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_account_id_person_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relink" ADD CONSTRAINT "relink_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "buddy_one_asked" ON "buddy" USING btree ("membership_id") WHERE "buddy"."state" = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "buddy_one_accepted" ON "buddy" USING btree ("membership_id") WHERE "buddy"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "buddy_of" ON "buddy" USING btree ("buddy_membership_id") WHERE "buddy"."state" in ('asked', 'accepted');--> statement-breakpoint
CREATE UNIQUE INDEX "relink_one_asked" ON "relink" USING btree ("person_id") WHERE "relink"."state" = 'asked';--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_relinks_person_id_fk" FOREIGN KEY ("relinks") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_phoneDigest_unique" UNIQUE("phone_digest");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_relinks" CHECK (("invitation"."into" = 'relink') = ("invitation"."relinks" is not null));--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place" CHECK (("invitation"."into" in ('coordinator', 'safeguarding', 'treasurer')) = ("invitation"."district_id" is not null) and ("invitation"."into" in ('guardian', 'proxy', 'member', 'relink')) = ("invitation"."circle_id" is not null));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_channel" CHECK (("person"."channel" = 'telegram') = ("person"."telegram_id" is not null));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_phone" CHECK (("person"."phone" is null) = ("person"."phone_digest" is null));