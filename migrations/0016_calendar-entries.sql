-- What a person's calendar files said last of each turn. A new table: the release before does not know it and is not disturbed.
CREATE TABLE "calendar_entry" (
	"person_id" bigint NOT NULL,
	"turn_id" bigint NOT NULL,
	"sequence" integer NOT NULL,
	"is_cancelled" boolean NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_entry_person_id_turn_id_pk" PRIMARY KEY("person_id","turn_id")
);
--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_turn_id_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_entry_ends" ON "calendar_entry" USING btree ("ends_at");