CREATE TABLE "bucket" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"spent" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"warned" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_count" (
	"circle_id" bigint NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"done" integer NOT NULL,
	CONSTRAINT "help_count_circle_id_month_kind_pk" PRIMARY KEY("circle_id","month","kind")
);
--> statement-breakpoint
ALTER TABLE "bucket" ADD CONSTRAINT "bucket_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_count" ADD CONSTRAINT "help_count_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;