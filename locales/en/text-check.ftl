text-check-refused = Strangers will read these words, and some do not belong there. Please write them again without this:
    { $found }
text-check-name = Here, a name of the circle: "{ $words }"
text-check-phone = Here, a number: "{ $words }"
text-check-link = Here, a link: "{ $words }"
text-check-sum = Here, a sum of money: "{ $words }"
text-check-debt = Here, a debt: "{ $words }"
text-check-street = Here, an address: "{ $words }"
text-check-illness = Here, an illness: "{ $words }"
