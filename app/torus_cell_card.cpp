// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/torus_cell_card.h"

#include "app/labels.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/number_text.h"
#include "widgets/rate_map_view.h"
#include "widgets/tuning_view.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace untangle {

namespace {

constexpr Index middle = torusSide / 2; // the column and row of v = 0 and d = 0 in their pictures

// Rows upwards, columns to the right; the first place stands at `origin` of both.
Matrix<double> squareOf(const Vector<double>& rates, Index origin)
{
    Matrix<double> map(torusSide, torusSide);
    for (Index place = 0; place < torusPlaces; ++place)
        map((place / torusSide + origin) % torusSide, (place % torusSide + origin) % torusSide)
            = rates(place);
    return map;
}

QPoint pointOf(Index place)
{
    return {int(place % torusSide), int(place / torusSide)};
}

} // namespace

TorusCellCard::TorusCellCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
    , m_close(new QPushButton(this))
    , m_reason(new QLabel(this))
    , m_byWall(new TuningView(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName("closeCell");
    connect(m_close, &QPushButton::clicked, this, &TorusCellCard::closed);
    m_title->setCornerWidget(m_close);
    m_reason->setObjectName("cellReason");
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::RichText);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_names[i] = new CardTitle(theme, this);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        RateMapView* view = m_views[i] = new RateMapView(theme, this);
        view->setPlain(true);
        view->setHoverText(
            [this, view](int row, int column) { return hoverText(*view, row, column); });
        const QString letter = QString::fromLatin1(i < 3 ? "x" : "v");
        view->setAxisNames(
            QStringLiteral("$%1$_{1}").arg(letter), QStringLiteral("$%1$_{2}").arg(letter));
        const int factor = i < 3 ? 0 : 1;
        view->setAxisFactors(factor, factor);
        const int row = int(i / 2) * 2, column = int(i % 2) * 3;
        grid->addWidget(m_names[i], row, column, 1, 3);
        grid->addWidget(view, row + 1, column, 1, 3);
    }
    m_views[0]->setObjectName("openMapA");
    m_views[1]->setObjectName("openMapB");
    m_views[2]->setObjectName("meanByPlace");
    m_views[3]->setObjectName("meanByVector");
    m_byWall->setObjectName("meanByDistance");
    m_byWall->setHoverText([this](int, int bin) {
        return QStringList{QStringLiteral("$d$ = %1").arg(formatInteger(double(bin - middle))),
            tr("mean %1").arg(
                formatFixed(m_means.ofWall((bin - middle + torusSide) % torusSide), 3))};
    });
    grid->addWidget(m_names[4], 4, 0, 1, 6);
    grid->addWidget(m_byWall, 5, 0, 1, 6);
    // The maps have numbers in their bins where they have the room.
    grid->setRowStretch(1, 58);
    grid->setRowStretch(3, 42);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addSpacing(6);
    layout->addLayout(grid, 1);
    retranslate();
}

void TorusCellCard::setCell(
    const Matrix<float>& activity, const Modularity& modules, Index neuron, const TorusStage& stage)
{
    const bool hasWall = modules.fractions.cols() > 2;
    m_neuron = neuron;
    m_modules = modules;
    m_means = marginalMeansOf(activity, neuron, hasWall);
    m_maps = {squareOf(rateMaps(activity, stage.objectA, stage.wall).col(neuron), 0),
        squareOf(rateMaps(activity, stage.objectB, stage.wall).col(neuron), 0),
        squareOf(m_means.ofPlace, 0), squareOf(m_means.ofObject, middle)};
    double greatest = 0;
    for (const Matrix<double>& map : m_maps)
        greatest = std::max(greatest, map.cwiseAbs().maxCoeff());
    const bool isPure = modules.active[std::size_t(neuron)] && modules.isPure(neuron);
    const auto kind = int(modules.kindOf(neuron));
    const std::optional<int> wall = hasWall ? std::optional(int(stage.wall)) : std::nullopt;
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_views[i]->setHue(isPure ? m_theme.factor(kind).fill : m_theme.neutralMap);
        m_views[i]->setGreatest(greatest); // one scale for all four
        m_views[i]->setMap(m_maps[i]);
    }
    m_views[0]->setMarks(pointOf(stage.objectA), wall);
    m_views[1]->setMarks(pointOf(stage.objectB), wall);
    m_views[3]->setMarks(QPoint(middle, middle), std::nullopt);
    m_byWall->setVisible(hasWall);
    m_names[4]->setVisible(hasWall);
    if (hasWall) {
        TuningPanel panel;
        panel.name = QStringLiteral("$d$");
        panel.factor = 2;
        const double none = std::numeric_limits<double>::quiet_NaN(); // no spread is drawn
        for (Index i = 0; i < torusSide; ++i) {
            panel.x.append(double(i - middle));
            panel.mean.append(m_means.ofWall((i - middle + torusSide) % torusSide));
            panel.low.append(none);
            panel.high.append(none);
        }
        m_byWall->setLeastRange(AxisRange{0, greatest});
        m_byWall->setPanels({panel});
    }
    showWords();
}

QStringList TorusCellCard::hoverText(const RateMapView& view, int row, int column) const
{
    const auto i = std::size_t(std::find(m_views.begin(), m_views.end(), &view) - m_views.begin());
    const bool isVector = i == 3;
    const Index from = isVector ? middle : -1; // places count from 1, a vector from 0
    return {tr("%1 = (%2, %3)")
                .arg(isVector ? QStringLiteral("$v$") : QStringLiteral("$x$"),
                    formatInteger(double(column - from)), formatInteger(double(row - from))),
        i < 2 ? tr("activity %1").arg(formatFixed(m_maps[i](row, column), 3))
              : tr("mean %1").arg(formatFixed(m_maps[i](row, column), 3))};
}

void TorusCellCard::showWords()
{
    if (m_neuron < 0)
        return;
    const bool hasWall = m_modules.fractions.cols() > 2;
    const QString number = QString::number(m_neuron + 1);
    const auto percent
        = [this](Index factor) { return Labels::percent(m_modules.fractions(m_neuron, factor)); };
    const QString place = percent(0), vector = percent(1), wall = hasWall ? percent(2) : QString();
    QString reason;
    if (!m_modules.active[std::size_t(m_neuron)]) {
        m_title->setTitle(tr("Neuron %1: inactive").arg(number));
        reason = tr("It varies too little to count: below 5 % of the largest deviation.");
    } else if (!m_modules.isPure(m_neuron)) {
        m_title->setTitle(tr("Neuron %1: mixed").arg(number));
        reason = tr("No factor alone explains most of its variance, so it belongs to no module.");
    } else {
        switch (m_modules.kindOf(m_neuron)) {
        case CellKind::Allocentric:
            m_title->setTitle(tr("Neuron %1: allocentric cell").arg(number));
            reason = tr("Place alone explains %1 % of its variance: its map stays where it is.")
                         .arg(place);
            break;
        case CellKind::ObjectVector:
            m_title->setTitle(tr("Neuron %1: object-vector cell").arg(number));
            reason = tr("The vector alone explains %1 % of its variance: its map moves with the "
                        "object.")
                         .arg(vector);
            break;
        case CellKind::Border:
            m_title->setTitle(tr("Neuron %1: border cell").arg(number));
            reason = tr("The distance alone explains %1 % of its variance: its map follows the "
                        "wall.")
                         .arg(wall);
            break;
        }
    }
    const auto share
        = [&](Index factor) { return formatFixed(m_modules.fractions(m_neuron, factor), 3); };
    reason += ' '
        + tr("Its part in the modularity is %1.").arg(formatFixed(m_modules.partOf(m_neuron), 3));
    m_reason->setText(reason);
    m_names[0]->setTitle(tr("Object at A"));
    m_names[1]->setTitle(tr("Object at B"));
    m_names[2]->setTitle(tr("Mean by place"));
    m_names[2]->setCaption(QStringLiteral("$f$_{x} = %1").arg(share(0)));
    m_names[3]->setTitle(tr("Mean by vector"));
    m_names[3]->setCaption(QStringLiteral("$f$_{v} = %1").arg(share(1)));
    m_names[4]->setTitle(tr("Mean by distance"));
    if (hasWall)
        m_names[4]->setCaption(QStringLiteral("$f$_{d} = %1").arg(share(2)));
    setHelp(m_names[2],
        tr("Its mean activity over all scenes with the animal there. The "
           "variance of this map is a share f of the whole."));
    setHelp(m_names[3],
        tr("Its mean activity over all scenes with the animal there as seen "
           "from the object, which is in the middle."));
    setHelp(m_names[4],
        tr("Its mean activity over all scenes at that distance from the wall, which is at 0."));
    setAccessibleName(m_title->title());
    setAccessibleDescription(reason);
}

void TorusCellCard::retranslate()
{
    m_close->setText(tr("All maps"));
    setAccessibleName(tr("One cell"));
    setHelp(m_close, tr("Back to the maps of all cells (Escape)"));
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i]->setAccessibleName(i == 0 ? tr("Map with the object at A")
                : i == 1                     ? tr("Map with the object at B")
                : i == 2                     ? tr("Mean activity by place")
                                             : tr("Mean activity by vector"));
    m_byWall->setAccessibleName(tr("Mean activity by distance from the wall"));
    m_byWall->setWhatsThis(tr("A border cell falls or rises with the distance from the wall; any "
                              "other cell is flat here."));
    setWhatsThis(tr("One cell in full: its maps, and its mean activity by place, by vector and by "
                    "distance. Where only one of the three varies, the cell codes that one."));
    showWords();
}

void TorusCellCard::fitToType(double scale)
{
    m_byWall->setFixedHeight(int(62 * scale));
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i]->setMinimumHeight(int((i < 2 ? 170 : 120) * scale));
}

void TorusCellCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace untangle
