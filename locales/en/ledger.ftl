ledger-put-right = Last night the order of turns did not follow its ledger in { $rotas ->
    [one] one commitment
   *[other] { $rotas } commitments
  }. It was put right from the ledger. No turn was lost. Please tell whoever looks after the program.
button-forgive = Start afresh
forgive-ask = Start afresh with { $name } in the circle { $codeName }? Past turns count no more. The turns that are planned stay, and nobody is told.
button-forgive-yes = Yes, afresh
forgive-done = A fresh start with { $name }: past turns count no more, and the turns that are planned stay.
