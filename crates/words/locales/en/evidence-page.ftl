### Evidence, samples and weaknesses as their pages tell them.

## Evidence
evidence-title = Evidence
evidence-what = Evidence
evidence-shows = Shows
evidence-added = Attached
evidence-added-by = { $date }, { $who }
evidence-kind-size = { $kind }, { $size }
evidence-remove = Take off
evidence-remove-which = Take off { $name }
evidence-file-help = At most { $megabytes } MB. These types are taken: { $kinds }.
evidence-stop-answer = Neither the file nor what I write is security-classified under the Protective Security Act
evidence-form-intro = Choose a file or give a link.
evidence-too-large = The file is larger than { $megabytes } MB. Choose a smaller file, or put it where it may lie and give a link.
evidence-empty-file = The file is empty. Choose a file with content.
evidence-other-ending = Files of that type are not taken. Save it as one of { $kinds } and choose the new file.
evidence-not-its-type = The content of the file is not { $kind }, though its name says so. Open the file, save it anew as { $kind } and choose it again.
evidence-macros = The file holds macros. Save it without macros and choose the new file.
evidence-no-place = This installation has no place for files. Give a link, or ask whoever runs Utkik to arrange a place.
evidence-not-kept = The file could not be kept. Try again in a while.
evidence-broken-off = The file did not arrive whole. Choose it and send it again.
evidence-file-gone = The file was removed before it was attached. Choose it and send it again.

## Samples
sample-outcome = { $deviations ->
    [0] None of { $examined } deviated.
    [one] { $deviations } of { $examined } deviated.
   *[other] { $deviations } of { $examined } deviated.
}
sample-no-weakness = No weakness is entered yet. Enter it, so that it is mended.

## Weaknesses
weakness-no-content = No description is entered.
weakness-no-actions = No action mends the weakness yet.

## built
## The field of the file
evidence-file = File
