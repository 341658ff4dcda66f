-- What the database itself refuses, whatever the program does.

-- Two turns of one commitment may not overlap, unless one was called off.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_no_overlap"
  EXCLUDE USING gist ("commitment_id" WITH =, tstzrange("starts_at", "ends_at", '[)') WITH &&)
  WHERE ("status" <> 'cancelled');
--> statement-breakpoint
-- A turn moves only along these edges, and its epoch never falls.
CREATE FUNCTION turn_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'the epoch of a turn never falls' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('planned', 'asked'), ('planned', 'done'), ('planned', 'seeking_cover'), ('planned', 'unanswered'), ('planned', 'unmet'),
    ('planned', 'cancelled'),
    ('asked', 'done'), ('asked', 'seeking_cover'), ('asked', 'unanswered'), ('asked', 'unmet'), ('asked', 'cancelled'),
    ('accepted', 'done'), ('accepted', 'seeking_cover'), ('accepted', 'unanswered'), ('accepted', 'unmet'), ('accepted', 'cancelled'),
    ('seeking_cover', 'planned'), ('seeking_cover', 'accepted'), ('seeking_cover', 'done'), ('seeking_cover', 'unmet'), ('seeking_cover', 'cancelled'),
    ('unanswered', 'done'), ('unanswered', 'unmet'), ('unmet', 'done'),
    ('cancelled', 'planned'), ('cancelled', 'seeking_cover')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a turn does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER turn_guard BEFORE UPDATE ON "turn" FOR EACH ROW EXECUTE FUNCTION turn_guard();
--> statement-breakpoint
-- The ledger and the audit only grow.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER rota_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "rota_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER rota_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "rota_entry" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
-- Balances sum to zero after every event; checked when the transaction commits.
CREATE FUNCTION rota_entries_sum_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(units) FROM "rota_entry" WHERE event_id = NEW.event_id) <> 0 THEN
    RAISE EXCEPTION 'the entries of rota event % do not sum to zero', NEW.event_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER rota_entries_sum_to_zero AFTER INSERT ON "rota_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rota_entries_sum_to_zero();
