CREATE TABLE "circle" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"district_id" bigint NOT NULL,
	"code_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"stage" text DEFAULT 'forming' NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "circle_codeName_unique" UNIQUE("code_name"),
	CONSTRAINT "circle_stage" CHECK ("circle"."stage" in ('forming', 'active', 'paused', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"given_by" bigint NOT NULL,
	"given_how" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "district" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"opened_by" bigint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "district_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"into" text NOT NULL,
	"circle_id" bigint,
	"district_id" bigint,
	"invited_by" bigint NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" bigint,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_place" CHECK (("invitation"."into" = 'coordinator') = ("invitation"."district_id" is not null) and ("invitation"."into" <> 'coordinator') = ("invitation"."circle_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"role" text NOT NULL,
	"tie" text,
	"state" text NOT NULL,
	"invited_by" bigint NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"rests_until" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "membership_in_circle" UNIQUE("id","circle_id"),
	CONSTRAINT "membership_state" CHECK ("membership"."state" in ('requested', 'active', 'declined', 'ended')),
	CONSTRAINT "membership_tie" CHECK (("membership"."role" = 'guardian') = ("membership"."tie" is null))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"telegram_id" bigint NOT NULL,
	"name" "bytea" NOT NULL,
	"language" text NOT NULL,
	"reachable" boolean DEFAULT true NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_telegramId_unique" UNIQUE("telegram_id")
);
--> statement-breakpoint
CREATE TABLE "role" (
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"district_id" bigint NOT NULL,
	"granted_by" bigint NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "role_once" UNIQUE("person_id","kind","district_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" bigint,
	"act" text NOT NULL,
	"object" text NOT NULL,
	"object_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "command_log" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"form" text NOT NULL,
	"answers" "bytea" NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_one_each" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "due_step" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" bigint NOT NULL,
	"slot" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"outcome" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone,
	CONSTRAINT "due_step_once" UNIQUE("kind","subject","slot")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"update_id" bigint PRIMARY KEY NOT NULL,
	"chat_key" bigint NOT NULL,
	"payload" "bytea",
	"received_at" timestamp with time zone NOT NULL,
	"retry_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"dead_reason" text
);
--> statement-breakpoint
CREATE TABLE "key_check" (
	"id" integer PRIMARY KEY NOT NULL,
	"word" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"policy" text NOT NULL,
	"priority" smallint NOT NULL,
	"chat_id" bigint NOT NULL,
	"method" text NOT NULL,
	"payload" "bytea",
	"reason" jsonb,
	"edits_key" text,
	"not_before" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"owner" uuid,
	"attempt" integer DEFAULT 0 NOT NULL,
	"message_id" bigint,
	"error_code" integer,
	"queued_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "outbox_dedupeKey_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "outbox_policy" CHECK ("outbox"."policy" in ('at_least_once', 'at_most_once')),
	CONSTRAINT "outbox_status" CHECK ("outbox"."status" in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "try_out_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"turn_id" bigint NOT NULL,
	"circle_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"why" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "assignment_ends_with_outcome" CHECK (("assignment"."ended_at" is null) = ("assignment"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"recurrence" text NOT NULL,
	"anchor_on" date NOT NULL,
	"opens_at" time NOT NULL,
	"lasts_days" smallint NOT NULL,
	"closes_at" time NOT NULL,
	"review_on" date NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"made_by" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitment_in_circle" UNIQUE("id","circle_id"),
	CONSTRAINT "commitment_lasts" CHECK ("commitment"."lasts_days" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "rota_entry" (
	"event_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"units" bigint NOT NULL,
	CONSTRAINT "rota_entry_event_id_membership_id_pk" PRIMARY KEY("event_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "rota_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"commitment_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"turn_id" bigint,
	"membership_id" bigint,
	"round" integer DEFAULT 0 NOT NULL,
	"details" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_member" (
	"commitment_id" bigint NOT NULL,
	"circle_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"weight" smallint DEFAULT 2 NOT NULL,
	CONSTRAINT "rota_member_commitment_id_membership_id_pk" PRIMARY KEY("commitment_id","membership_id"),
	CONSTRAINT "rota_member_weight" CHECK ("rota_member"."weight" in (1, 2, 4))
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"commitment_id" bigint NOT NULL,
	"circle_id" bigint NOT NULL,
	"on_date" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"tz_version" text NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"eligible" jsonb NOT NULL,
	CONSTRAINT "turn_once" UNIQUE("commitment_id","on_date"),
	CONSTRAINT "turn_in_circle" UNIQUE("id","circle_id"),
	CONSTRAINT "turn_window" CHECK ("turn"."starts_at" < "turn"."ends_at"),
	CONSTRAINT "turn_status" CHECK ("turn"."status" in ('planned', 'asked', 'accepted', 'seeking_cover', 'done', 'unanswered', 'unmet', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "circle" ADD CONSTRAINT "circle_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_given_by_person_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_person_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_turn_id_circle_id_turn_id_circle_id_fk" FOREIGN KEY ("turn_id","circle_id") REFERENCES "public"."turn"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_entry" ADD CONSTRAINT "rota_entry_event_id_rota_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."rota_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_entry" ADD CONSTRAINT "rota_entry_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_event" ADD CONSTRAINT "rota_event_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_event" ADD CONSTRAINT "rota_event_turn_id_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_event" ADD CONSTRAINT "rota_event_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_member" ADD CONSTRAINT "rota_member_commitment_id_circle_id_commitment_id_circle_id_fk" FOREIGN KEY ("commitment_id","circle_id") REFERENCES "public"."commitment"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rota_member" ADD CONSTRAINT "rota_member_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_commitment_id_circle_id_commitment_id_circle_id_fk" FOREIGN KEY ("commitment_id","circle_id") REFERENCES "public"."commitment"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consent_live" ON "consent" USING btree ("circle_id","purpose") WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_live" ON "membership" USING btree ("circle_id","person_id") WHERE "membership"."state" in ('requested', 'active');--> statement-breakpoint
CREATE UNIQUE INDEX "membership_one_guardian" ON "membership" USING btree ("circle_id") WHERE "membership"."role" = 'guardian' and "membership"."state" = 'active';--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_district" ON "role" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "audit_object" ON "audit" USING btree ("object","object_id");--> statement-breakpoint
CREATE INDEX "draft_expiry" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "due_step_waiting" ON "due_step" USING btree ("due_at") WHERE "due_step"."fired_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_undone" ON "inbox" USING btree ("chat_key","update_id") WHERE "inbox"."done_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_done" ON "inbox" USING btree ("done_at") WHERE "inbox"."done_at" is not null and "inbox"."payload" is not null;--> statement-breakpoint
CREATE INDEX "outbox_pending" ON "outbox" USING btree ("priority","attempt","id") WHERE "outbox"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "outbox_sending" ON "outbox" USING btree ("id") WHERE "outbox"."status" = 'sending';--> statement-breakpoint
CREATE INDEX "outbox_settled" ON "outbox" USING btree ("settled_at") WHERE "outbox"."payload" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_live" ON "assignment" USING btree ("turn_id") WHERE "assignment"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "assignment_member" ON "assignment" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "rota_event_commitment" ON "rota_event" USING btree ("commitment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "rota_event_settles_once" ON "rota_event" USING btree ("turn_id","kind","round") WHERE "rota_event"."turn_id" is not null;--> statement-breakpoint
CREATE INDEX "turn_circle" ON "turn" USING btree ("circle_id","starts_at");