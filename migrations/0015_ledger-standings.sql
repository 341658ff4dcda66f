-- Where each rota stands, kept beside its ledger. A rota without these rows is folded from its ledger until its next event, so nothing is filled in here.
CREATE TABLE "rota_head" (
	"commitment_id" bigint PRIMARY KEY NOT NULL,
	"turns_settled" integer NOT NULL,
	"last_doer" bigint,
	"through_event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_standing" (
	"commitment_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"owes" bigint NOT NULL,
	"weight" smallint NOT NULL,
	"waiting_since" integer NOT NULL,
	"could_take" integer NOT NULL,
	"done" integer NOT NULL,
	"effort_done" integer NOT NULL,
	CONSTRAINT "rota_standing_commitment_id_membership_id_pk" PRIMARY KEY("commitment_id","membership_id")
);
--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "carried_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rota_head" ADD CONSTRAINT "rota_head_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_head" ADD CONSTRAINT "rota_head_last_doer_membership_id_fk" FOREIGN KEY ("last_doer") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_standing" ADD CONSTRAINT "rota_standing_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_standing" ADD CONSTRAINT "rota_standing_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;