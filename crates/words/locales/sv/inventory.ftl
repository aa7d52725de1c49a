### What stands on the pages of processings.

## On the page of a processing
processing-impact-title = Behövs en konsekvensbedömning?
processing-impact-none = Tröskelbedömningen är inte gjord.
processing-officer-title = Dataskyddsombudet
processing-officer-none = Dataskyddsombudet är inte tillfrågat.
processing-question-waits = Fråga som väntar sedan den { $date }
