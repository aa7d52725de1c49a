### Files taken in.

## built
## Kind and list
kind-import = Imported file
kind-import-many = Imported files
kind-import-definite = the file
import-count = { $count ->
    [one] { $count } imported file
   *[other] { $count } imported files
}
import-empty = Import the list you already have, such as the list of systems. You see what becomes of it before anything is saved.
import-intro = Which files have been imported, when, and what became of them?

## built
## Fields
import-source = List
import-source-help = Use the same name next time, and the list is recognised.
import-file = File name
import-digest = The file’s checksum
import-as-of = List taken out on
import-import = Imported file
import-item = Concerns
import-key = Key in the list
import-created = Made by the file
import-values = Facts in the file
import-mapping = How the columns are read
import-reason = Reason

## built
## Verbs
verb-import-receive = Import the file
verb-import-receive-title = Import a file
verb-import-receive-done = The file is imported. The whole import can be withdrawn.
verb-import-state = Save what the file states
verb-import-state-title = What the file states
verb-import-state-done = The facts are saved.
verb-import-keep-mapping = Save how the columns are read
verb-import-keep-mapping-title = How the columns are read
verb-import-keep-mapping-done = It is saved and used the next time the list is imported.
verb-import-withdraw = Withdraw the import
verb-import-withdraw-title = Withdraw the import
verb-import-withdraw-done = The import is withdrawn. What somebody has changed since then is left.

## Story
story-import-received = { $who } imported the file { $file } (the list { $source }, taken out on { $date }).
story-import-made = { $who } added { $what } from the file { $file }.
story-import-stated = { $who } took in from the file { $file }: { $fields }.
story-import-stated-nothing = { $who } imported the file { $file }, which agreed with what already stood here.
story-import-mapping-kept = { $who } saved how the columns of the list { $source } are read.
story-import-withdrawn = { $who } withdrew the import.
story-import-no-file = a statement without a file
