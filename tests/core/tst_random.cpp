// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "support/compare.h"

#include <set>

using namespace untangle;

class TestRandom : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameNumbers()
    {
        Random first(7, Stream::Batches, 3), second(7, Stream::Batches, 3);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(first.next(), second.next());
    }

    void streamsSeedsAndStepsDiffer()
    {
        std::set<std::uint64_t> firsts;
        for (std::uint32_t seed = 0; seed < 20; ++seed)
            for (auto stream : {Stream::Task, Stream::Weights, Stream::Batches, Stream::Evaluation})
                for (std::uint64_t index = 0; index < 20; ++index)
                    firsts.insert(Random(seed, stream, index).next());
        QCOMPARE(firsts.size(), std::size_t(20 * 4 * 20));
        QVERIFY(Random(4294967295u, Stream::Task).next() != Random(0, Stream::Task).next());
    }

    void momentsOfUniformAndNormal()
    {
        Random random(1, Stream::Task);
        const int count = 400'000;
        double uniformSum = 0, normalSum = 0, normalSquares = 0, normalFourth = 0;
        for (int i = 0; i < count; ++i) {
            const double u = random.uniform(-1, 1), n = random.normal();
            QVERIFY(u >= -1 && u < 1);
            uniformSum += u;
            normalSum += n;
            normalSquares += n * n;
            normalFourth += n * n * n * n;
        }
        // Five standard errors of each mean.
        COMPARE_NEAR(uniformSum / count, 0.0, 5 * 0.577 / std::sqrt(count));
        COMPARE_NEAR(normalSum / count, 0.0, 5 / std::sqrt(count));
        COMPARE_NEAR(normalSquares / count, 1.0, 5 * std::sqrt(2.0 / count));
        COMPARE_NEAR(normalFourth / count, 3.0, 5 * std::sqrt(96.0 / count));
    }

    void belowCoversItsRangeEvenly()
    {
        Random random(2, Stream::Task);
        std::vector<int> counts(7, 0);
        for (int i = 0; i < 70'000; ++i)
            ++counts[std::size_t(random.below(7))];
        for (int count : counts)
            COMPARE_NEAR(double(count), 10'000.0, 5 * std::sqrt(10'000.0));
    }

    void columnsAreOrthonormal()
    {
        Random random(3, Stream::Task);
        const Matrix<double> q = orthonormalColumns(6, 4, random);
        COMPARE_NEAR(q.transpose() * q, (Matrix<double>::Identity(4, 4)), 1e-14);
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
