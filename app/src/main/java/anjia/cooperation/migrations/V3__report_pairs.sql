-- Which places are partners, for whoever shows posts of partner places first (结对地区). The change log tells of it as cooperation.pair.
create view cooperation.report_pair as select home, partner, since, until from cooperation.pair;
