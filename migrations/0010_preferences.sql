CREATE TABLE "absence" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "absence_once" UNIQUE("person_id","from_on","until_on"),
	CONSTRAINT "absence_days" CHECK ("absence"."until_on" between "absence"."from_on" and "absence"."from_on" + 92)
);
--> statement-breakpoint
CREATE TABLE "offered_help" (
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "offered_help_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"address_form" text,
	"address_asked_at" timestamp with time zone,
	"prefers_voice" boolean DEFAULT false NOT NULL,
	"quiet_from" time,
	"quiet_until" time,
	"weekdays" smallint DEFAULT 127 NOT NULL,
	"capacity" smallint,
	CONSTRAINT "preference_address_form" CHECK ("preference"."address_form" in ('m', 'f', 'n')),
	CONSTRAINT "preference_quiet" CHECK (("preference"."quiet_from" is null) = ("preference"."quiet_until" is null)),
	CONSTRAINT "preference_weekdays" CHECK ("preference"."weekdays" between 1 and 127),
	CONSTRAINT "preference_capacity" CHECK ("preference"."capacity" between 1 and 31)
);
--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_help" ADD CONSTRAINT "offered_help_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_person" ON "absence" USING btree ("person_id","until_on");