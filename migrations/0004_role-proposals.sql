CREATE TABLE "role_proposal" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" bigint NOT NULL,
	"district_id" bigint NOT NULL,
	"circle_id" bigint,
	"membership_id" bigint,
	"state" text NOT NULL,
	"proposed_by" bigint NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"is_alone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "role_proposal_kind" CHECK ("role_proposal"."kind" in ('coordinator', 'safeguarding', 'treasurer', 'captain', 'inner')),
	CONSTRAINT "role_proposal_state" CHECK ("role_proposal"."state" in ('offered', 'accepted', 'granted', 'refused', 'declined')),
	CONSTRAINT "role_proposal_place" CHECK (("role_proposal"."kind" in ('captain', 'inner')) = ("role_proposal"."membership_id" is not null) and ("role_proposal"."membership_id" is null) = ("role_proposal"."circle_id" is null)),
	CONSTRAINT "role_proposal_two_people" CHECK ("role_proposal"."state" <> 'granted' or ("role_proposal"."decided_by" is not null and "role_proposal"."decided_by" <> "role_proposal"."proposed_by" and "role_proposal"."decided_by" <> "role_proposal"."person_id") or ("role_proposal"."is_alone" and "role_proposal"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_place";--> statement-breakpoint
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_proposal_open" ON "role_proposal" USING btree ("person_id","kind","district_id",coalesce("circle_id", 0)) WHERE "role_proposal"."state" in ('offered', 'accepted');--> statement-breakpoint
CREATE INDEX "role_proposal_district" ON "role_proposal" USING btree ("district_id");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place" CHECK (("invitation"."into" in ('coordinator', 'safeguarding', 'treasurer')) = ("invitation"."district_id" is not null) and ("invitation"."into" in ('guardian', 'member')) = ("invitation"."circle_id" is not null));