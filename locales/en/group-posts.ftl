group-post-covered = Covered, thank you.
group-post-over = This message is over. Thank you all.
group-post-full = A group gets one message a day and three a week. The next moment possible: { $on }, { $at }. Nothing is posted now.
group-post-later = The message will be posted { $on }, { $at }, outside quiet hours.
