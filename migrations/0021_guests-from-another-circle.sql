-- A turn of a circle that has nobody may be taken once by somebody of another circle. A place in the state `guest` is one for that turn alone:
-- whatever asks for active members does not see it.
CREATE TABLE "guest_question" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"turn_id" bigint NOT NULL,
	"epoch" integer NOT NULL,
	"membership_id" bigint NOT NULL,
	"asked_by" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"welcomed_by" bigint,
	"state" text DEFAULT 'family' NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "guest_question_once" UNIQUE("turn_id","membership_id"),
	CONSTRAINT "guest_question_state" CHECK ("guest_question"."state" in ('family', 'person', 'taken', 'declined', 'over')),
	CONSTRAINT "guest_question_ends" CHECK (("guest_question"."state" in ('family', 'person')) = ("guest_question"."ended_at" is null)),
	CONSTRAINT "guest_question_welcomed" CHECK ("guest_question"."state" not in ('person', 'taken') or "guest_question"."welcomed_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_state";--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "helps_elsewhere" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guest_question" ADD CONSTRAINT "guest_question_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_question" ADD CONSTRAINT "guest_question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_question" ADD CONSTRAINT "guest_question_welcomed_by_person_id_fk" FOREIGN KEY ("welcomed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_question" ADD CONSTRAINT "guest_question_turn_id_circle_id_turn_id_circle_id_fk" FOREIGN KEY ("turn_id","circle_id") REFERENCES "public"."turn"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "guest_question_open" ON "guest_question" USING btree ("turn_id") WHERE "guest_question"."state" in ('family', 'person');--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_state" CHECK ("membership"."state" in ('requested', 'active', 'guest', 'declined', 'ended'));