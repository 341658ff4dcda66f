CREATE TABLE "season" (
	"kind" text NOT NULL,
	"year" smallint NOT NULL,
	"starts_on" date NOT NULL,
	"state" text NOT NULL,
	"said_by" bigint,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "season_kind_year_pk" PRIMARY KEY("kind","year"),
	CONSTRAINT "season_kind" CHECK ("season"."kind" in ('ramadan', 'eid-al-fitr', 'eid-al-adha', 'school-return', 'winter')),
	CONSTRAINT "season_state" CHECK ("season"."state" in ('forecast', 'confirmed', 'declined')),
	CONSTRAINT "season_said" CHECK ("season"."state" = 'forecast' or "season"."said_by" is not null)
);
--> statement-breakpoint
CREATE TABLE "usual_hours" (
	"circle_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"year" smallint NOT NULL,
	"chosen_by" bigint NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "usual_hours_circle_id_kind_year_pk" PRIMARY KEY("circle_id","kind","year")
);
--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "rests_past_ramadan" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "help_pause" ADD COLUMN "is_past_ramadan" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "season" ADD CONSTRAINT "season_said_by_person_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usual_hours" ADD CONSTRAINT "usual_hours_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usual_hours" ADD CONSTRAINT "usual_hours_chosen_by_person_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;