// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv.h"

#include <array>
#include <charconv>

namespace untangle {

QByteArray exactText(double value)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return QByteArray(text.data(), end - text.data());
}

QByteArray historyCsv(const std::vector<Evaluation>& evaluations, Index layer, Kernel kernel)
{
    QByteArray csv = "step,total,prediction,nonneg,activity,weight,beta_nonneg,beta_activity,"
                     "beta_weight,mir,r2,active_neurons,kernel\r\n";
    const std::string_view word = kernelName(kernel);
    const QByteArray name(word.data(), qsizetype(word.size()));
    for (const Evaluation& evaluation : evaluations) {
        const auto at = std::size_t(layer);
        const LayerMir mir = at < evaluation.layers.size() ? evaluation.layers[at] : LayerMir{};
        const QByteArrayList fields{QByteArray::number(qint64(evaluation.step)),
            exactText(evaluation.total()), exactText(evaluation.terms.prediction),
            exactText(evaluation.terms.nonneg), exactText(evaluation.terms.activity),
            exactText(evaluation.terms.weight), exactText(evaluation.weights.betaNonneg),
            exactText(evaluation.weights.betaActivity), exactText(evaluation.weights.betaWeight),
            mir.mir ? exactText(*mir.mir) : QByteArray(), exactText(evaluation.r2),
            QByteArray::number(qint64(mir.activeNeurons)), name};
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace untangle
