CREATE INDEX "rota_event_who" ON "rota_event" USING btree ("at") WHERE "rota_event"."kind" in ('settled', 'undone');--> statement-breakpoint
-- The ledger of a rota tells who did which turn. What is a year old is replaced by one event that tells only where everybody stood: by this
-- function of the owner, and by nothing else. Turns of which it told keep their row, marked.
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (TG_TABLE_NAME, current_setting('sanad.forgets', true)) IN
    (('audit', 'audit'), ('rota_event', 'ledger'), ('rota_entry', 'ledger')) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
-- Does nothing with what is younger than a year; refuses what a later event takes back, and a `carried` event whose balances are not those of the entries it replaces.
CREATE FUNCTION carry_old_ledger(commitment_of bigint, through bigint, carried jsonb, carried_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone bigint; last_at timestamptz;
BEGIN
  PERFORM 1 FROM commitment WHERE id = commitment_of FOR NO KEY UPDATE;
  SELECT max(at) INTO last_at FROM rota_event WHERE commitment_id = commitment_of AND id <= through;
  IF last_at IS NULL OR last_at >= now() - interval '365 days' THEN
    RETURN 0;
  END IF;
  IF EXISTS (
    SELECT 1 FROM rota_event old JOIN rota_event later ON later.turn_id = old.turn_id AND later.kind = 'undone' AND later.round = old.round
    WHERE old.commitment_id = commitment_of AND old.id <= through AND old.kind = 'settled' AND later.id > through
  ) THEN
    RAISE EXCEPTION 'a settlement of commitment % is taken back later', commitment_of USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM (
      SELECT n.membership_id AS member, sum(n.units) AS owes FROM rota_entry n JOIN rota_event e ON e.id = n.event_id
      WHERE e.commitment_id = commitment_of AND e.id <= through GROUP BY 1
    ) ledger FULL JOIN (
      SELECT (m->>'member')::bigint AS member, (m->>'owes')::numeric AS owes FROM jsonb_array_elements(carried->'members') m
    ) stands USING (member)
    WHERE coalesce(ledger.owes, 0) <> coalesce(stands.owes, 0)
  ) OR carried->>'kind' IS DISTINCT FROM 'carried' THEN
    RAISE EXCEPTION 'what is carried of commitment % is not what its ledger says', commitment_of USING ERRCODE = 'check_violation';
  END IF;
  PERFORM set_config('sanad.forgets', 'ledger', true);
  UPDATE turn SET carried_at = carry_old_ledger.carried_at WHERE id IN (
    SELECT turn_id FROM rota_event WHERE commitment_id = commitment_of AND id <= through AND turn_id IS NOT NULL
  );
  DELETE FROM rota_entry WHERE event_id IN (SELECT id FROM rota_event WHERE commitment_id = commitment_of AND id <= through);
  DELETE FROM rota_event WHERE commitment_id = commitment_of AND id <= through;
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('sanad.forgets', '', true);
  -- It takes the place of the last one in the order of the ledger.
  INSERT INTO rota_event (id, commitment_id, kind, details, at) VALUES (through, commitment_of, 'carried', carried, last_at);
  INSERT INTO rota_entry (event_id, membership_id, units)
    SELECT through, (m->>'member')::bigint, (m->>'owes')::bigint FROM jsonb_array_elements(carried->'members') m WHERE (m->>'owes')::bigint <> 0;
  RETURN gone;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION carry_old_ledger(bigint, bigint, jsonb, timestamptz) FROM PUBLIC;
