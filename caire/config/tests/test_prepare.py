import pytest

from caire.config import prepare


@pytest.mark.django_db
def test_a_course_with_a_mistake_is_told_and_stops_nothing(settings, tmp_path, capsys):
    (tmp_path / "cours").mkdir()
    (tmp_path / "cours" / "course.yml").write_text("id: cours\n")
    settings.CONTENT_DIR = tmp_path

    prepare.courses()

    told = capsys.readouterr()
    assert "cours/course.yml:" in told.err
    assert told.out.splitlines()[-1] == (
        "Un cours déjà publié garde sa dernière version ; les autres n’apparaissent pas."
    )
