button-wordings = What is said
button-wording-write = Write the words
button-wording-withdraw = Say nothing
button-wording-yes = I agree
button-wording-no = No
wording-none = Nothing is said of your family to those who are invited. You may write a line, if you like.
wording-card =
    Those who are invited read of your family:
    { $words }
wording-proposed =
    Words proposed about your family, for those who are invited. They reach nobody without your yes:
    { $words }
wording-ask = What is said of the family to those who are invited? One line, with no name and no address.
wording-waits = The words are sent to family { $codeName }. Nobody reads them before its yes.
wording-decided = This was answered before.
wording-shown =
    { $card }

    A word from the family: { $words }
