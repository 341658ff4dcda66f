CREATE TABLE "need" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"asks" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit" text NOT NULL,
	"urgency" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"part" text NOT NULL,
	"area" "bytea",
	"audience" text NOT NULL,
	"state" text NOT NULL,
	"wording_id" bigint,
	"drafted_by" bigint NOT NULL,
	"drafted_how" text NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"reach" text DEFAULT 'nobody' NOT NULL,
	"next_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"legal_reference" text,
	"published_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "need_asks" CHECK ("need"."asks" in ('time', 'goods', 'money')),
	CONSTRAINT "need_quantity" CHECK ("need"."quantity" between 1 and 99),
	CONSTRAINT "need_unit" CHECK ("need"."unit" in ('times', 'mornings', 'hours', 'pieces', 'share')),
	CONSTRAINT "need_urgency" CHECK ("need"."urgency" in ('urgent', 'soon', 'calm')),
	CONSTRAINT "need_window" CHECK ("need"."from_on" <= "need"."until_on"),
	CONSTRAINT "need_part" CHECK ("need"."part" in ('any', 'morning', 'afternoon', 'evening')),
	CONSTRAINT "need_audience" CHECK ("need"."audience" in ('open', 'inner', 'coordinator-only')),
	CONSTRAINT "need_state" CHECK ("need"."state" in ('draft', 'awaiting_family', 'published', 'part_covered', 'covered', 'fulfilled', 'confirmed', 'withdrawn', 'expired')),
	CONSTRAINT "need_words" CHECK ("need"."wording_id" is not null or "need"."state" in ('draft', 'withdrawn', 'expired')),
	CONSTRAINT "need_reach" CHECK ("need"."reach" in ('nobody', 'offered', 'circle', 'group', 'association')),
	CONSTRAINT "need_in_group" CHECK ("need"."reach" <> 'group' or ("need"."audience" = 'open' and ("need"."asks" = 'time' or ("need"."asks" = 'goods' and "need"."legal_reference" is not null)))),
	CONSTRAINT "need_ended" CHECK (("need"."ended_at" is not null) = ("need"."state" in ('fulfilled', 'confirmed', 'withdrawn', 'expired')))
);
--> statement-breakpoint
CREATE TABLE "need_asked" (
	"need_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"epoch" integer NOT NULL,
	"said_no" boolean DEFAULT false NOT NULL,
	CONSTRAINT "need_asked_need_id_membership_id_pk" PRIMARY KEY("need_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "need_claim" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"need_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"membership_id" bigint,
	"quantity" integer NOT NULL,
	"state" text NOT NULL,
	"waits" text,
	"answer_by" timestamp with time zone,
	"claimed_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "need_claim_quantity" CHECK ("need_claim"."quantity" >= 1),
	CONSTRAINT "need_claim_state" CHECK ("need_claim"."state" in ('offered', 'accepted', 'declined', 'withdrawn', 'fulfilled')),
	CONSTRAINT "need_claim_waits" CHECK (("need_claim"."state" = 'offered') = ("need_claim"."waits" is not null)),
	CONSTRAINT "need_claim_answer_by" CHECK ("need_claim"."waits" is distinct from 'answer' or "need_claim"."answer_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_wording_id_wording_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_asked" ADD CONSTRAINT "need_asked_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_asked" ADD CONSTRAINT "need_asked_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_claim" ADD CONSTRAINT "need_claim_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_claim" ADD CONSTRAINT "need_claim_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_claim" ADD CONSTRAINT "need_claim_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_claim" ADD CONSTRAINT "need_claim_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "need_circle" ON "need" USING btree ("circle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "need_claim_live" ON "need_claim" USING btree ("need_id","person_id") WHERE "need_claim"."state" in ('offered', 'accepted');--> statement-breakpoint
CREATE INDEX "need_claim_need" ON "need_claim" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "need_claim_person" ON "need_claim" USING btree ("person_id");