CREATE TABLE "broadcast" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"district_id" bigint NOT NULL,
	"audience" jsonb NOT NULL,
	"asks_for_goods" boolean DEFAULT false NOT NULL,
	"legal_reference" text,
	"state" text NOT NULL,
	"drafted_by" bigint NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"approved_by" bigint,
	"approved_at" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"ended_by" bigint,
	"ended_at" timestamp with time zone,
	"recipients" integer DEFAULT 0 NOT NULL,
	"fed_until" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "broadcast_state" CHECK ("broadcast"."state" in ('draft', 'proposed', 'declined', 'waiting', 'sending', 'stopped', 'recalled', 'done')),
	CONSTRAINT "broadcast_two_people" CHECK ("broadcast"."approved_by" is null or "broadcast"."approved_by" <> "broadcast"."drafted_by"),
	CONSTRAINT "broadcast_reference" CHECK (not "broadcast"."asks_for_goods" or "broadcast"."legal_reference" is not null or "broadcast"."state" = 'draft'),
	CONSTRAINT "broadcast_fed" CHECK ("broadcast"."fed_until" between 0 and "broadcast"."recipients")
);
--> statement-breakpoint
CREATE TABLE "broadcast_recipient" (
	"broadcast_id" bigint NOT NULL,
	"nr" integer NOT NULL,
	"person_id" bigint NOT NULL,
	CONSTRAINT "broadcast_recipient_broadcast_id_nr_pk" PRIMARY KEY("broadcast_id","nr")
);
--> statement-breakpoint
CREATE TABLE "broadcast_words" (
	"broadcast_id" bigint NOT NULL,
	"language" text NOT NULL,
	"words" "bytea" NOT NULL,
	CONSTRAINT "broadcast_words_broadcast_id_language_pk" PRIMARY KEY("broadcast_id","language")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "broadcast_id" bigint;--> statement-breakpoint
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast_recipient" ADD CONSTRAINT "broadcast_recipient_broadcast_id_broadcast_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcast"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast_recipient" ADD CONSTRAINT "broadcast_recipient_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast_words" ADD CONSTRAINT "broadcast_words_broadcast_id_broadcast_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcast"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_broadcast" ON "outbox" USING btree ("broadcast_id","status") WHERE "outbox"."broadcast_id" is not null;