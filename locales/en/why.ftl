# "Why me?": a sentence that everybody understands, from the very numbers of the ledger.

turn-why = { $what }, { $when }.
    { $why }
button-turn-why = Why me?
why = Why me?
    { $lines }
why-no-turns-yet = No turn that you could have taken has been done yet.
why-numbers = { $could ->
    [one] { $could } turn that you could have taken was done
   *[other] { $could } turns that you could have taken were done
  }. Done by you: { $done }; your share: { $share }.
why-share = { $whole }
why-share-half = half a turn
why-share-and-half = { $whole } and a half
why-furthest-behind = Counting the turns planned before it, you have more of your share left than anybody else who is free that day.
why-tie-longest-ago = You were level with somebody else, and your last turn, or your joining, was longer ago than theirs.
why-tie-list-order = You were level with somebody else, so the order of the list decided.
why-rest-rule = The person before you did the last turn and rests, so the next one is yours.
why-only-one = Nobody else is free at that time.
why-cover = Nobody had this turn, so we ask you by the fair order. Every answer is fine.
why-cover-after-another = The person asked before you can’t this time, and you come next in the fair order. Every answer is fine.
why-swap = This turn is yours by an agreed swap.
why-handover = Whoever had this turn can’t this time and suggested asking you first. Every answer is fine.
why-promise = This whole commitment is your promise, so every date of it is with you.
why-gift = You have no place in this rota: this is extra help from you, thank you.
why-given-before = This turn was given out by the fair order when it was planned. What you have done since counts for the coming turns.
why-given = This turn came to you by the fair order.
why-effort = This turn counts for { $effort }.
