consent-facts =
    Sanad is a program of the association. We propose a circle of relatives and neighbours who share tasks of the week with your family, in turns. Code name: { $codeName }.
    • Who sees: no name and no address without your consent.
    • How much: few messages a week, never at night.
    • Pause: whenever you like, no questions, and back whenever you like.
    • Consent: for a year, or less if you wish.
    Shall we begin?
button-consent = I agree
consent-given = Thank you for your trust. The circle { $codeName } is active now. The coordination team confirms who enters it; you may object at any time, without a reason.
consent-not-now = That is all right. Nothing begins without your consent. The coordination team is told your answer only, no reason. If you change your mind, just write here.
consent-given-note = Family { $codeName } has agreed. Its circle is active; relatives and neighbours can be invited.
consent-not-now-note = Family { $codeName } answered: not now. We respect that and do not write again unless they ask.
close-tap-ask = Stop the circle { $codeName }? Everything planned is called off. The coordination team is told only that it stops, not why. You can open it again whenever you like.
button-close-tap = Yes, stop it all
close-tap-done = The circle is stopped; nothing will be sent about your family. You can open it again whenever you like.
close-tap-note = { $family } has stopped its circle; what was planned is called off. People with a turn soon have been told. We respect this without asking.
consent-renewal =
    Your consent for the circle { $codeName } ends on { $until }. It covers:
    { $items }
    Shall it go on for a year?
button-renew = Yes, another year
button-let-end = No, let it end
consent-renewed = Thank you for your trust. The circle goes on for another year, and you can stop it whenever you like.
consent-lets-end = The circle ends on its day. You can open it again whenever you like.
consent-ended-note = The consent of family { $codeName } has come to its end. Its circle is stopped and what was planned is called off.
guardian-unreachable = Our messages no longer reach family { $codeName }. A call may help.
consent-line = • { $what }
consent-first-choices = What suits your family? ✓ means yes; a touch changes it. The address, voice and anything for the district stay closed; they open only from “My family”.
button-consent-begin = Yes, we begin
consent-choices = What family { $codeName } agrees to. ✓ means yes; one touch changes it. Whatever is closed stops at once.
purpose-circle = The circle itself
purpose-address = Address on the day
purpose-district = Needs to district
purpose-voice = Voice messages
button-stop-all = Stop everything
consent-stopped-note = { $family } has stopped this kind of help: { $what }. People with a turn soon have been told. We respect this without asking.
purpose-all-help = every kind of help
