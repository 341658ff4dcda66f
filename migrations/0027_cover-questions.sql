CREATE TABLE "cover_question" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"turn_id" bigint NOT NULL,
	"circle_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"round" smallint NOT NULL,
	"is_named" boolean NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "cover_question_ends_with_outcome" CHECK (("cover_question"."ended_at" is null) = ("cover_question"."outcome" is null)),
	CONSTRAINT "cover_question_outcome" CHECK ("cover_question"."outcome" in ('yes', 'no', 'silent', 'covered', 'withdrawn')),
	CONSTRAINT "cover_question_round" CHECK ("cover_question"."round" > 0)
);
--> statement-breakpoint
ALTER TABLE "cover_question" ADD CONSTRAINT "cover_question_turn_id_circle_id_turn_id_circle_id_fk" FOREIGN KEY ("turn_id","circle_id") REFERENCES "public"."turn"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cover_question" ADD CONSTRAINT "cover_question_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cover_question_waiting" ON "cover_question" USING btree ("turn_id","membership_id") WHERE "cover_question"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cover_question_turn" ON "cover_question" USING btree ("turn_id");--> statement-breakpoint
CREATE INDEX "cover_question_member" ON "cover_question" USING btree ("membership_id","asked_at");--> statement-breakpoint
-- Whoever was asked to stand in held the turn until now. Whoever waits for an answer to a swap still does.
INSERT INTO "cover_question" ("turn_id", "circle_id", "membership_id", "round", "is_named", "asked_at")
	SELECT a."turn_id", a."circle_id", a."membership_id", 1, a."kind" = 'handover', a."started_at" FROM "assignment" a JOIN "turn" t ON t."id" = a."turn_id"
	WHERE a."ended_at" IS NULL AND a."kind" IN ('cover', 'handover') AND t."status" IN ('seeking_cover', 'escalated')
	AND NOT EXISTS (SELECT 1 FROM "swap" s WHERE s."turn_id" = t."id" AND s."state" = 'open');--> statement-breakpoint
UPDATE "assignment" a SET "ended_at" = q."asked_at", "outcome" = 'undone' FROM "cover_question" q
	WHERE q."turn_id" = a."turn_id" AND q."membership_id" = a."membership_id" AND a."ended_at" IS NULL;--> statement-breakpoint
-- What no answer ever ended is over when its window is.
INSERT INTO "due_step" ("kind", "subject", "slot", "due_at", "expires_at")
	SELECT 'turn-lapse', t."id", t."epoch"::text, t."ends_at", t."ends_at" + interval '1 year' FROM "turn" t
	WHERE t."id" IN (SELECT "turn_id" FROM "cover_question")
	ON CONFLICT DO NOTHING;
