CREATE TABLE "circle_role" (
	"membership_id" bigint NOT NULL,
	"circle_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"granted_by" bigint NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "circle_role_membership_id_kind_pk" PRIMARY KEY("membership_id","kind"),
	CONSTRAINT "circle_role_kind" CHECK ("circle_role"."kind" in ('captain', 'inner'))
);
--> statement-breakpoint
ALTER TABLE "role" DROP CONSTRAINT "role_once";--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_tie";--> statement-breakpoint
ALTER TABLE "role" ALTER COLUMN "district_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "circle_role" ADD CONSTRAINT "circle_role_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_role" ADD CONSTRAINT "circle_role_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "circle_role_one_captain" ON "circle_role" USING btree ("circle_id") WHERE "circle_role"."kind" = 'captain';--> statement-breakpoint
CREATE UNIQUE INDEX "membership_one_proxy" ON "membership" USING btree ("circle_id") WHERE "membership"."role" = 'proxy' and "membership"."state" = 'active';--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_once" UNIQUE NULLS NOT DISTINCT("person_id","kind","district_id");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK ("membership"."role" in ('guardian', 'proxy', 'member'));--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_tie" CHECK (("membership"."role" <> 'member') = ("membership"."tie" is null));--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_kind" CHECK ("role"."kind" in ('coordinator', 'safeguarding', 'treasurer'));--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_place" CHECK ("role"."kind" <> 'coordinator' or "role"."district_id" is not null);