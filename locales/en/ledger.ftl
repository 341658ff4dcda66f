ledger-put-right = Last night the order of turns did not follow its ledger in { $rotas ->
    [one] one commitment
   *[other] { $rotas } commitments
  }. It was put right from the ledger. No turn was lost. Please tell whoever looks after the program.
