from app.mail.letter import Letter
from app.mail.outbox import FileOutbox


def test_each_letter_is_a_file_for_its_owner_alone(tmp_path, clock):
    folder = tmp_path / "deep" / "letters"
    outbox = FileOutbox(folder, clock=clock)
    outbox.send(Letter("usva@example.fi", "Ensimmäinen", "Hei ä\n"))
    clock.move(seconds=1)
    outbox.send(Letter("usva@example.fi", "Toinen", "Hei\n"))
    first, second = sorted(folder.iterdir())
    assert first.read_text(encoding="utf-8") == "To: usva@example.fi\nSubject: Ensimmäinen\n\nHei ä\n"
    assert "Toinen" in second.read_text(encoding="utf-8")
    assert [path.stat().st_mode & 0o777 for path in (folder, first, second)] == [0o700, 0o600, 0o600]


def test_a_folder_that_was_open_to_others_is_closed(tmp_path, clock):
    folder = tmp_path / "letters"
    folder.mkdir(mode=0o755)
    FileOutbox(folder, clock=clock)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_two_letters_of_one_moment_are_two_files(tmp_path, clock):
    outbox = FileOutbox(tmp_path, clock=clock)
    for _ in range(3):
        outbox.send(Letter("usva@example.fi", "Sama", "Hei"))
    assert len(list(tmp_path.iterdir())) == 3
