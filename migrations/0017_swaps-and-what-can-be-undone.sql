CREATE TABLE "swap" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"circle_id" bigint NOT NULL,
	"turn_id" bigint NOT NULL,
	"membership_id" bigint NOT NULL,
	"other_turn_id" bigint NOT NULL,
	"other_membership_id" bigint NOT NULL,
	"epoch" integer NOT NULL,
	"other_epoch" integer NOT NULL,
	"status_before" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "swap_two_turns" CHECK ("swap"."turn_id" <> "swap"."other_turn_id"),
	CONSTRAINT "swap_two_members" CHECK ("swap"."membership_id" <> "swap"."other_membership_id"),
	CONSTRAINT "swap_ends" CHECK (("swap"."state" = 'open') = ("swap"."ended_at" is null)),
	CONSTRAINT "swap_state" CHECK ("swap"."state" in ('open', 'taken', 'declined', 'expired', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "turn_deed" (
	"turn_id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"by" bigint NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	"status_before" text NOT NULL,
	"assignment_id" bigint,
	"ended_at_before" timestamp with time zone,
	"outcome_before" text,
	"status_after" text NOT NULL,
	"epoch_after" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_turn_id_circle_id_turn_id_circle_id_fk" FOREIGN KEY ("turn_id","circle_id") REFERENCES "public"."turn"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_other_turn_id_circle_id_turn_id_circle_id_fk" FOREIGN KEY ("other_turn_id","circle_id") REFERENCES "public"."turn"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "swap" ADD CONSTRAINT "swap_other_membership_id_circle_id_membership_id_circle_id_fk" FOREIGN KEY ("other_membership_id","circle_id") REFERENCES "public"."membership"("id","circle_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_deed" ADD CONSTRAINT "turn_deed_turn_id_turn_id_fk" FOREIGN KEY ("turn_id") REFERENCES "public"."turn"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_deed" ADD CONSTRAINT "turn_deed_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_deed" ADD CONSTRAINT "turn_deed_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "swap_open" ON "swap" USING btree ("turn_id") WHERE "swap"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "swap_open_other" ON "swap" USING btree ("other_turn_id") WHERE "swap"."state" = 'open';--> statement-breakpoint
-- A turn stands in one open swap at most, on whichever side. The two indexes see one side each; this sees across. Both turns are locked first, so
-- that of two swaps which are written at once the second one sees the first.
CREATE FUNCTION swap_turns_are_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "turn" WHERE id IN (NEW.turn_id, NEW.other_turn_id) ORDER BY id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM "swap" s WHERE s.state = 'open' AND s.id <> NEW.id AND (s.turn_id = NEW.other_turn_id OR s.other_turn_id = NEW.turn_id)) THEN
    RAISE EXCEPTION 'a turn stands in another open swap' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER swap_turns_are_free BEFORE INSERT ON "swap" FOR EACH ROW EXECUTE FUNCTION swap_turns_are_free();
--> statement-breakpoint
-- An answered swap stays answered.
CREATE FUNCTION swap_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'a swap does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER swap_guard BEFORE UPDATE ON "swap" FOR EACH ROW EXECUTE FUNCTION swap_guard();
--> statement-breakpoint
-- A turn moves only along the edges of src/turns/states.ts, and its epoch never falls. A test compares the two pair by pair.
CREATE OR REPLACE FUNCTION turn_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'the epoch of a turn never falls' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('planned', 'accepted'), ('planned', 'seeking_cover'), ('planned', 'escalated'), ('planned', 'done'), ('planned', 'unmet'), ('planned', 'cancelled'), ('planned', 'skipped'), ('planned', 'asked'), ('planned', 'unanswered'),
    ('asked', 'planned'), ('asked', 'accepted'), ('asked', 'seeking_cover'), ('asked', 'escalated'), ('asked', 'done'), ('asked', 'unmet'), ('asked', 'cancelled'), ('asked', 'skipped'), ('asked', 'unanswered'),
    ('accepted', 'planned'), ('accepted', 'seeking_cover'), ('accepted', 'escalated'), ('accepted', 'done'), ('accepted', 'unmet'), ('accepted', 'cancelled'), ('accepted', 'skipped'), ('accepted', 'unanswered'),
    ('seeking_cover', 'planned'), ('seeking_cover', 'accepted'), ('seeking_cover', 'escalated'), ('seeking_cover', 'done'), ('seeking_cover', 'unmet'), ('seeking_cover', 'cancelled'), ('seeking_cover', 'skipped'), ('seeking_cover', 'asked'),
    ('escalated', 'planned'), ('escalated', 'accepted'), ('escalated', 'seeking_cover'), ('escalated', 'done'), ('escalated', 'unmet'), ('escalated', 'cancelled'), ('escalated', 'skipped'), ('escalated', 'asked'),
    ('unanswered', 'done'), ('unanswered', 'unmet'), ('unanswered', 'missed'), ('unanswered', 'excused'),
    ('missed', 'done'), ('missed', 'excused'), ('missed', 'unanswered'),
    ('excused', 'done'), ('excused', 'missed'), ('excused', 'unanswered'),
    ('unmet', 'done'), ('unmet', 'unanswered'),
    ('done', 'confirmed'), ('done', 'disputed'), ('done', 'planned'), ('done', 'asked'), ('done', 'accepted'), ('done', 'seeking_cover'), ('done', 'escalated'), ('done', 'unanswered'), ('done', 'missed'), ('done', 'excused'), ('done', 'unmet'),
    ('disputed', 'confirmed'), ('disputed', 'unmet'),
    ('cancelled', 'planned'), ('cancelled', 'seeking_cover'), ('cancelled', 'escalated'),
    ('skipped', 'planned'), ('skipped', 'asked'), ('skipped', 'accepted'), ('skipped', 'seeking_cover'), ('skipped', 'escalated')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a turn does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
