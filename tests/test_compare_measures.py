"""The measures of the benchmark, on labels whose figures are known by hand."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from benchmarks.compare.measures import curve, f1_at, figures, reliability  # noqa: E402


def test_perfect_order_has_full_recall_at_every_precision() -> None:
    made = figures(np.array([1.0, 1.0, 0.0, 0.0]), np.array([0.9, 0.8, 0.2, 0.1]), 0.5)
    assert (made.f1, made.best_f1, made.average_precision, made.recall_99) == (1.0, 1.0, 1.0, 1.0)


def test_ties_are_taken_together() -> None:
    precision, recall, thresholds = curve(np.array([1.0, 0.0, 0.0]), np.array([0.5, 0.5, 0.1]))
    assert precision.tolist() == [0.5, pytest.approx(1 / 3)]
    assert recall.tolist() == [1.0, 1.0]
    assert thresholds.tolist() == [0.5, 0.1]


def test_calibration_weighs_both_labels_alike() -> None:
    same = np.array([1.0] + [0.0] * 9)
    points, error = reliability(same, np.full(10, 0.5))
    assert error == pytest.approx(0.0)  # one positive weighs as much as nine negatives
    assert points == [(pytest.approx(0.5), pytest.approx(0.5), pytest.approx(1.0))]
    assert reliability(same, np.full(10, 0.9))[1] == pytest.approx(0.4)


def test_f1_counts_the_threshold_in() -> None:
    assert f1_at(np.array([1.0, 0.0]), np.array([0.7, 0.69]), 0.7) == 1.0


def test_negatives_that_sound_like_the_right_word_are_told() -> None:
    pytest.importorskip("jellyfish")
    pytest.importorskip("anyascii")
    from benchmarks.compare.homophones import are_homophones
    from benchmarks.compare.records import Pair

    words = [("هولزمان", "holzman", True), ("هولزمان", "holsman", False), ("هولزمان", "hilton", False), ("خالد", "holsman", False)]
    assert are_homophones([Pair(left, right, same, "person", "near", "ar", "") for left, right, same in words]) == [False, True, False, False]
