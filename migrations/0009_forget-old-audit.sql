-- What only grows may forget in one way: records of who did or read what go after five years, by a function of the owner.
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit' AND current_setting('sanad.forgets', true) = 'audit' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_old_audit(before timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone bigint;
BEGIN
  PERFORM set_config('sanad.forgets', 'audit', true);
  DELETE FROM audit WHERE at < least(before, now() - interval '5 years');
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('sanad.forgets', '', true);
  RETURN gone;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_old_audit(timestamptz) FROM PUBLIC;
