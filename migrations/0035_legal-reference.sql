CREATE TABLE "legal_reference" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"recorded_by" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"withdrawn_by" bigint,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "legal_reference" ADD CONSTRAINT "legal_reference_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_reference" ADD CONSTRAINT "legal_reference_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_reference_one" ON "legal_reference" USING btree ((true)) WHERE "legal_reference"."withdrawn_at" is null;