CREATE TABLE "erasure_request" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"state" text NOT NULL,
	"proposed_by" bigint NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	CONSTRAINT "erasure_request_state" CHECK ("erasure_request"."state" in ('asked', 'erased', 'declined', 'stopped', 'expired', 'over')),
	CONSTRAINT "erasure_request_not_own" CHECK ("erasure_request"."proposed_by" <> "erasure_request"."person_id"),
	CONSTRAINT "erasure_request_two_people" CHECK ("erasure_request"."state" not in ('erased', 'declined') or ("erasure_request"."decided_by" is not null and "erasure_request"."decided_by" <> "erasure_request"."proposed_by" and "erasure_request"."decided_by" <> "erasure_request"."person_id"))
);
--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_request_one_asked" ON "erasure_request" USING btree ("person_id") WHERE "erasure_request"."state" = 'asked';