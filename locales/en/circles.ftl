districts-card = { $districts ->
    [0] No district yet. Let us open the first.
    [one] One district:
   *[other] { $districts } districts:
  }
district-line = { $name } ({ $circles })
district-card = District { $name }. { $circles ->
    [0] No circle yet.
    [one] One circle.
   *[other] { $circles } circles.
  }
district-ask-name = What is the district called (neighbourhood or village)? Just write it here.
district-name-taken = A district has this name already. Another one is needed.
button-open-district = Open a district
button-open-districts = Districts
button-open-circle = Open a circle

circle-ask-code-name = What is the family's code name? Tap the one proposed, or write another that points to nobody.
circle-code-name-taken = This code name is taken. Another one is needed.
circle-line = { $stage } · { $codeName }
circle-stage-forming = awaits consent
circle-stage-active = active
circle-stage-paused = paused
circle-stage-closed = closed
circle-card = Circle { $codeName }: { $stage }. { $members ->
    [0] No member yet.
    [one] One member.
   *[other] { $members } members.
  }
button-circle = The circle
button-invite-guardian = Invite the family
button-invite-member = Invite someone
button-commitment-new = New commitment

coverage-none = Circle { $codeName }: nothing is coming up yet.
coverage-card =
    Circle { $codeName }, coming up:
    { $lines }
    { $open ->
        [0] All of these are covered.
        [one] One is not covered yet.
       *[other] { $open } are not covered yet.
    }
coverage-done = • { $what }, { $when }: done
coverage-covered = • { $what }, { $when }: covered
coverage-open = • { $what }, { $when }: not covered yet
