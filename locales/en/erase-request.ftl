button-erase-find = Erase on request
erase-find = For somebody who asks to be erased and has no phone at hand: what is the code written in “My data”, or given by a coordinator from the member’s card? A phone number works for those without Telegram. Every search is written down.
erase-not-found = Nobody was found by this number. Coordinators see the code in the member’s card.
erase-own = Your own data is erased in the settings, under “My data”.
erase-found =
    Is this the person: { $name }?
    { $places }
    Everything is erased once a second person has confirmed it. There is no way back. A call first helps.
erase-place = Circle { $codeName }: { $role }
erase-place-guardian = Circle { $codeName }: represents the family. The circle closes, and all we keep of the family is erased.
erase-place-none = Without a place in any circle.
button-erase-propose = Yes, ask for it
erase-waits = The request is written down. A second person confirms it within 7 days; we write to you here.
button-erase-stop = Call it off
erase-before = This request is there already and waits to be confirmed.
erase-nobody-else = A second person has to confirm this, and there is nobody but you now, so nothing was written down. It can be another administrator, or a coordinator of the person’s district. In the settings everybody can erase their own data.
erase-confirm =
    According to { $proposer }, this person asks that everything about them be erased: { $name }.
    { $places }
    There is no way back. A call first helps. Shall it be erased?
button-erase-confirm = Yes, erase it all
erase-note-erased = Done: what was asked for on { $on } is erased.
erase-note-declined = The erasure asked for on { $on } is not confirmed. Nothing has changed, and nobody learns who decided.
erase-note-stopped = The erasure asked for on { $on } is called off. Nothing has changed.
erase-note-expired = The erasure asked for on { $on } was not confirmed in time. Nothing has changed; it can be asked for again.
erase-told = A request about your data in Sanad reached us in your name. If it is from you, nothing is needed. If not, this button stops it.
erase-told-over = That request is over. Nothing has changed.
