"""Names in running text, measured: linking of mentions, clustering, hand-marked texts, speed."""
