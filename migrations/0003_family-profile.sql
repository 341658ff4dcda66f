CREATE TABLE "family_key" (
	"circle_id" bigint PRIMARY KEY NOT NULL,
	"data_key" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family_profile" (
	"circle_id" bigint PRIMARY KEY NOT NULL,
	"name" "bytea",
	"area" "bytea",
	"address" "bytea",
	"notes" "bytea",
	"revision" integer NOT NULL,
	"kept_by" bigint NOT NULL,
	"kept_how" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "family_key" ADD CONSTRAINT "family_key_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_profile" ADD CONSTRAINT "family_profile_circle_id_family_key_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."family_key"("circle_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_profile" ADD CONSTRAINT "family_profile_kept_by_person_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_id","at");