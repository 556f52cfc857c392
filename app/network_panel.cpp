// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network_panel.h"

#include "app/figure_tables.h"
#include "app/neuron_card.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/curve_data.h"
#include "widgets/matrix_view.h"
#include "widgets/neuron_diagram.h"
#include "widgets/number_text.h"
#include "widgets/plane_view.h"
#include "widgets/segmented_switch.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace untangle {

namespace {

constexpr int slowIntervalMs = 66;
constexpr int restMs = 300;
constexpr int roomForSort = 1000; // of the window, for a button that a menu has too

QList<int> toList(const std::vector<Index>& order)
{
    QList<int> list;
    for (Index neuron : order)
        list.append(int(neuron));
    return list;
}

QList<bool> inactiveOf(const Information& information)
{
    QList<bool> inactive;
    for (bool active : information.active)
        inactive.append(!active);
    return inactive;
}

} // namespace

NetworkPanel::NetworkPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(createDiagramPage());
    m_pages->addWidget(createPlanePage());
    createMatrix();
    m_neuron = new NeuronCard(theme, this); // after what stands above it, as Tab goes
    m_neuron->setObjectName("neuron");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_pages, 56);
    layout->addWidget(m_matrix); // as high as its rows
    layout->addWidget(m_neuron, 44);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &NetworkPanel::sort);
}

QWidget* NetworkPanel::createDiagramPage()
{
    m_diagram = new NeuronDiagram(m_theme, this);
    m_diagram->setObjectName("diagram");
    connect(m_diagram, &NeuronDiagram::neuronPointed, this, [this](int layer, int neuron) {
        point(NeuronId{layer, neuron});
    });
    connect(m_diagram, &NeuronDiagram::pointerLeft, this, [this] { point(std::nullopt); });
    connect(m_diagram, &NeuronDiagram::neuronClicked, this, [this](int layer, int neuron) {
        pin({layer, neuron});
        if (layer != m_layer)
            emit layerChosen(layer);
    });
    return m_diagram;
}

QWidget* NetworkPanel::createPlanePage()
{
    auto* page = new QWidget(this);
    m_planeTitle = new CardTitle(m_theme, page);
    m_plane = new PlaneView(m_theme, page);
    m_plane->setObjectName("plane");
    m_plane->setRotatable(false);
    m_plane->setMovable(false);
    const auto combo = [&](QLabel*& label, const char* name) {
        auto* box = new QComboBox(page);
        box->setObjectName(name);
        label = new QLabel(page);
        label->setBuddy(box);
        connect(box, &QComboBox::activated, this, [this] {
            m_isPairChosen = true;
            m_planeReach = 0;
            showPlane();
            emit viewEdited();
        });
        return box;
    };
    m_horizontal = combo(m_horizontalLabel, "horizontalNeuron");
    m_vertical = combo(m_verticalLabel, "verticalNeuron");
    auto* layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_planeTitle, 0, 0, 1, 2);
    layout->addWidget(m_plane, 1, 0, 6, 1);
    layout->addWidget(m_verticalLabel, 1, 1);
    layout->addWidget(m_vertical, 2, 1);
    layout->addWidget(m_horizontalLabel, 3, 1);
    layout->addWidget(m_horizontal, 4, 1);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(6, 1);
    return page;
}

void NetworkPanel::createMatrix()
{
    m_matrix = new MatrixView(m_theme, this);
    m_matrix->setObjectName("matrix");
    m_unitSwitch = new SegmentedSwitch(this);
    m_unitSwitch->setObjectName("informationUnit");
    m_sortButton = new QPushButton(this);
    m_sortButton->setObjectName("sort");
    m_sortButton->setFocusPolicy(Qt::TabFocus);
    m_sortButton->setProperty("role", "small");
    auto* corner = new QWidget(this);
    corner->setProperty(screenOnly, true);
    auto* cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(0, 0, 0, 0);
    cornerLayout->setSpacing(8);
    cornerLayout->addWidget(m_unitSwitch);
    cornerLayout->addWidget(m_sortButton);
    m_matrix->setCornerWidget(corner);
    m_matrix->setHoverText([this](int column, int row) { return matrixLabel(column, row); });
    connect(m_unitSwitch, &SegmentedSwitch::currentChanged, this, [this] {
        showMatrix();
        emit viewEdited();
    });
    connect(m_sortButton, &QPushButton::clicked, this, &NetworkPanel::sort);
    connect(m_matrix, &MatrixView::columnPointed, this, [this](int column) {
        point(NeuronId{m_layer, column});
    });
    connect(m_matrix, &MatrixView::columnLeft, this, [this] { point(std::nullopt); });
    connect(m_matrix, &MatrixView::columnClicked, this, [this](int column) {
        pin({m_layer, column});
    });
}

QList<Figure> NetworkPanel::figures() const
{
    if (!m_snapshot || m_snapshot->information.empty())
        return {};
    const auto layer = std::size_t(m_layer);
    QList<Figure> figures;
    if (showsPlane())
        figures.append({tr("Plane of two neurons"), "plane", {m_planeTitle, m_plane},
            [snapshot = m_snapshot, layer,
                neurons
                = std::vector<Index>{m_horizontal->currentIndex(), m_vertical->currentIndex()}] {
                return gridActivityCsv(snapshot->gridActivity[layer], neurons);
            }});
    else
        figures.append({tr("Network"), "network", {m_diagram},
            [snapshot = m_snapshot] { return networkCsv(*snapshot); }});
    figures.append({tr("Information"), "information", {m_matrix},
        [snapshot = m_snapshot, layer] { return informationCsv(snapshot->information[layer]); }});
    return figures + m_neuron->figures();
}

// Its page may be chosen before the run of two factors is there.
bool NetworkPanel::showsPlane() const
{
    return m_pages->currentIndex() == 1 && !m_snapshot->gridActivity.empty();
}

std::optional<NeuronId> NetworkPanel::wanted() const
{
    return m_pointed ? m_pointed : m_pinned ? m_pinned : m_last;
}

bool NetworkPanel::exists(NeuronId neuron) const
{
    return m_snapshot && std::size_t(neuron.layer) < m_snapshot->information.size()
        && neuron.neuron < Index(m_snapshot->information[std::size_t(neuron.layer)].active.size());
}

void NetworkPanel::point(std::optional<NeuronId> neuron)
{
    m_pointed = neuron;
    if (neuron)
        m_last = neuron;
    m_sinceSlowViews.invalidate(); // what is asked for is shown as soon as it is there
    showPointed();
    emit wantedChanged(wanted());
}

// A second click lets go.
void NetworkPanel::pin(NeuronId neuron)
{
    if (m_pinned == neuron)
        m_pinned.reset();
    else
        m_pinned = neuron;
    m_last = neuron;
    showPointed();
    emit wantedChanged(wanted());
    emit viewEdited();
}

NetworkView NetworkPanel::view() const
{
    NetworkView view{
        m_pages->currentIndex() == 1, m_unitSwitch->current() == 1, m_pinned, {}, m_storedPair};
    if (m_isPairChosen)
        view.planePair = {m_horizontal->currentIndex(), m_vertical->currentIndex()};
    const auto asTheyCome = [](const std::vector<Index>& order) {
        return std::is_sorted(order.begin(), order.end());
    };
    if (m_storedOrders)
        view.orders = *m_storedOrders;
    else if (!std::all_of(m_orders.begin(), m_orders.end(), asTheyCome))
        view.orders = m_orders;
    return view;
}

// Without motion: they stood so. False when there are none.
bool NetworkPanel::takeStoredOrders()
{
    if (!m_storedOrders)
        return false;
    const auto stored = *std::exchange(m_storedOrders, std::nullopt);
    for (std::size_t layer = 0; layer < m_orders.size(); ++layer) {
        std::vector<Index>& order = m_orders[layer];
        if (layer < stored.size() && stored[layer].size() == order.size())
            order = stored[layer];
        else
            std::iota(order.begin(), order.end(), 0);
        m_diagram->setOrder(int(layer), toList(order));
    }
    return true;
}

// Since the last time that it was asked. A run may be over before it was seen to play; a single
// step is not followed.
bool NetworkPanel::hasTrained()
{
    if (m_snapshot->seeking)
        return false;
    const bool isSameRun
        = m_snapshot->runNumber == std::exchange(m_runNumber, m_snapshot->runNumber);
    const std::int64_t before = std::exchange(m_tipStep, m_snapshot->tipStep);
    return m_snapshot->tipStep - (isSameRun ? before : 0) > 1;
}

void NetworkPanel::setView(const NetworkView& view)
{
    m_pinned = view.pinned;
    if (m_pinned)
        m_last = m_pinned;
    m_storedOrders = view.orders;
    m_isPairChosen = false;
    m_storedPair = view.planePair;
    m_unitSwitch->setCurrent(view.showsShares ? 1 : 0);
    choosePage(view.showsPlane ? 1 : 0);
    showPointed();
    emit wantedChanged(wanted());
}

void NetworkPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_pinned) {
        QWidget::keyPressEvent(event);
        return;
    }
    pin(*m_pinned);
}

// The pointed or clicked neuron is framed; a thinner ring stays on the one that is described.
void NetworkPanel::showPointed()
{
    const auto framed = m_pointed ? m_pointed : m_pinned;
    const auto described = wanted();
    const auto inLayer = [this](const std::optional<NeuronId>& neuron) {
        return neuron && neuron->layer == m_layer ? int(neuron->neuron) : -1;
    };
    m_diagram->setPointed(framed ? int(framed->layer) : -1, framed ? int(framed->neuron) : -1);
    m_diagram->setPinned(
        described ? int(described->layer) : -1, described ? int(described->neuron) : -1);
    m_matrix->setPointedColumn(inLayer(framed));
    m_matrix->setPinnedColumn(inLayer(described));
}

void NetworkPanel::setSnapshot(std::shared_ptr<const Snapshot> snapshot, Index layer)
{
    const bool isFirst = !m_snapshot;
    const bool isOtherLayer = layer != m_layer;
    m_snapshot = std::move(snapshot);
    m_layer = layer;
    if (m_snapshot->information.empty())
        return;
    startShape();
    const bool standsAsStored = takeStoredOrders();
    const bool isRunning = m_snapshot->running;
    const bool isTrained = hasTrained() || m_wasRunning;
    if (isTrained && !standsAsStored && !isRunning && !m_snapshot->instant)
        sort();
    else if (m_snapshot->instant && !isRunning)
        m_rest.start();
    m_wasRunning = isRunning;
    if (isFirst || isOtherLayer) {
        m_sinceSlowViews.invalidate();
        if (m_last->layer != m_layer)
            m_last = NeuronId{m_layer, 0};
        showPointed();
        emit wantedChanged(wanted());
    }
    refresh();
}

// Another network starts with its neurons as they come, and forgets neurons that it does not have.
void NetworkPanel::startShape()
{
    const std::vector<Index> sizes = networkShape(m_snapshot->settings).sizes;
    const bool hasPlane = !m_snapshot->gridActivity.empty();
    if (sizes == m_shape && hasPlane == m_hasPlane)
        return;
    m_shape = sizes;
    m_hasPlane = hasPlane;
    m_sinceSlowViews.invalidate();
    m_diagram->setLayers(toList(sizes));
    m_orders.clear();
    for (const Information& layer : m_snapshot->information) {
        m_orders.emplace_back(layer.active.size());
        std::iota(m_orders.back().begin(), m_orders.back().end(), 0);
    }
    for (auto* neuron : {&m_pointed, &m_pinned, &m_last})
        if (*neuron && !exists(**neuron))
            neuron->reset();
    m_diagram->setCornerWidget(nullptr);
    m_diagramSwitch = nullptr;
    if (hasPlane) {
        m_diagramSwitch = new SegmentedSwitch;
        m_diagramSwitch->setObjectName("networkOrPlane");
        connect(m_diagramSwitch, &SegmentedSwitch::currentChanged, this, &NetworkPanel::editPage);
    } else {
        m_pages->setCurrentIndex(0);
    }
    m_isPairChosen = false;
    if (!m_last || m_last->layer != m_layer)
        m_last = NeuronId{m_layer, 0};
    retranslate();
    if (m_diagramSwitch) { // with its words, so that the title gives it the room it needs
        m_diagramSwitch->setCurrent(m_pages->currentIndex());
        m_diagram->setCornerWidget(m_diagramSwitch);
    }
    showPointed();
    emit wantedChanged(wanted());
}

void NetworkPanel::choosePage(int page)
{
    m_pages->setCurrentIndex(page);
    if (m_diagramSwitch)
        m_diagramSwitch->setCurrent(page);
    m_planeSwitch->setCurrent(page);
    m_sinceSlowViews.invalidate();
    refresh();
}

void NetworkPanel::editPage(int page)
{
    choosePage(page);
    emit viewEdited();
}

void NetworkPanel::sort()
{
    if (!m_snapshot)
        return;
    for (std::size_t layer = 0; layer < m_orders.size(); ++layer) {
        m_orders[layer] = m_snapshot->information[layer].neuronsByFactor();
        m_diagram->setOrder(int(layer), toList(m_orders[layer]));
    }
    choosePair();
    refresh();
}

void NetworkPanel::refresh()
{
    if (!m_snapshot || m_snapshot->information.empty())
        return;
    const bool hasPlane = showsPlane();
    if (hasPlane)
        showPlane();
    showMatrix();
    if (!m_snapshot->running || !m_sinceSlowViews.isValid()
        || m_sinceSlowViews.elapsed() >= slowIntervalMs) {
        if (!hasPlane)
            showDiagram();
        m_neuron->setSnapshot(m_snapshot);
        m_sinceSlowViews.start();
    }
}

void NetworkPanel::showDiagram()
{
    m_diagram->setRunning(m_snapshot->running);
    m_diagram->setShownLayer(int(m_layer));
    Network<float> network(networkShape(m_snapshot->settings));
    network.parameters() = m_snapshot->parameters;
    QList<Matrix<double>> weights;
    for (Index layer = 0; layer < network.shape().layerCount(); ++layer)
        weights.append(network.weightsTransposed(layer).transpose().cast<double>());
    m_diagram->setWeights(weights);
    for (std::size_t layer = 0; layer < m_snapshot->information.size(); ++layer) {
        const Information& known = m_snapshot->information[layer];
        QStringList words;
        for (Index neuron = 0; neuron < Index(known.active.size()); ++neuron)
            words.append(neuronWords(Index(layer), neuron));
        m_diagram->setNeurons(int(layer), known.shares(), inactiveOf(known), words);
    }
}

QString NetworkPanel::neuronWords(Index layer, Index neuron) const
{
    const Information& known = m_snapshot->information[std::size_t(layer)];
    if (!known.active[std::size_t(neuron)])
        return tr("neuron %1 is inactive").arg(neuron + 1);
    return tr("neuron %1, r = %2").arg(neuron + 1).arg(formatFixed(known.ratio(neuron), 2));
}

// The two neurons that tell most about one factor each.
void NetworkPanel::choosePair()
{
    if (m_snapshot->gridActivity.empty() || m_isPairChosen)
        return;
    const Information& known = information();
    Index first = 0, second = 0;
    known.informationNats.col(0).maxCoeff(&first);
    Vector<double> others = known.informationNats.col(1);
    if (others.size() > 1)
        others(first) = -1;
    others.maxCoeff(&second);
    if (m_horizontal->currentIndex() == first && m_vertical->currentIndex() == second)
        return;
    m_horizontal->setCurrentIndex(int(first));
    m_vertical->setCurrentIndex(int(second));
    m_planeReach = 0;
}

void NetworkPanel::takeStoredPair()
{
    const std::vector<Index> pair = std::exchange(m_storedPair, {});
    if (pair.empty())
        return;
    m_horizontal->setCurrentIndex(int(pair[0]));
    m_vertical->setCurrentIndex(int(pair[1]));
    m_isPairChosen = true;
    m_planeReach = 0;
}

// As in the linear example: the square of the two factors, mapped.
void NetworkPanel::showPlane()
{
    const auto& known = information();
    const auto count = int(known.active.size());
    if (m_horizontal->count() != count) {
        for (QComboBox* box : {m_horizontal, m_vertical}) {
            box->clear();
            for (int neuron = 1; neuron <= count; ++neuron)
                box->addItem(tr("neuron %1").arg(neuron));
        }
        m_isPairChosen = false;
        choosePair();
    }
    takeStoredPair();
    // Two neurons of one factor make a line of the square: there are better ones.
    if (!m_isPairChosen
        && known.preferredFactor(m_horizontal->currentIndex())
            == known.preferredFactor(m_vertical->currentIndex()))
        choosePair();
    const Matrix<float>& grid = m_snapshot->gridActivity[std::size_t(m_layer)];
    const Index across = m_horizontal->currentIndex(), up = m_vertical->currentIndex();
    const auto at = [&](Index row, Index column) {
        const Index point = row * gridSide + column;
        return QPointF(double(grid(point, across)), double(grid(point, up)));
    };
    constexpr Index last = gridSide - 1;
    QList<QPointF> outline;
    QList<int> sides;
    const auto addSide = [&](int factor, auto&& place) {
        for (Index i = 0; i < last; ++i) {
            outline.append(place(i));
            sides.append(factor);
        }
    };
    addSide(0, [&](Index i) { return at(0, i); });
    addSide(1, [&](Index i) { return at(i, last); });
    addSide(0, [&](Index i) { return at(last, last - i); });
    addSide(1, [&](Index i) { return at(last - i, 0); });
    QList<QPointF> points;
    for (Index row = 1; row < last; row += 2)
        for (Index column = 1; column < last; column += 2)
            points.append(at(row, column));
    double reach = 0, least = 0;
    for (const QPointF& corner : std::as_const(outline)) {
        reach = std::max({reach, corner.x(), corner.y()});
        least = std::min({least, corner.x(), corner.y()});
    }
    // The view grows in steps and shrinks when the code fills less than a third of it; what lies
    // below zero counts for as much as it needs, and a quarter of the view is kept for it.
    reach = std::max(reach, -least);
    if (1.1 * reach > m_planeReach || reach < m_planeReach / 3)
        m_planeReach = std::max(1e-3, 1.4 * reach);
    const bool isDeep = -least > 0.2 * m_planeReach;
    m_plane->setViewRange(isDeep ? -m_planeReach : -0.25 * m_planeReach, m_planeReach);
    const QPointF centre = at(last / 2, last / 2);
    m_plane->setShape(outline, sides);
    m_plane->setPoints(points);
    m_plane->setArrows({{at(last / 2, last) - centre, QStringLiteral("$e$_{1}"), 0},
        {at(last, last / 2) - centre, QStringLiteral("$e$_{2}"), 1}});
    m_plane->setBias(centre, {});
    m_plane->setAxisNames(
        QStringLiteral("$z$_{%1}").arg(across + 1), QStringLiteral("$z$_{%1}").arg(up + 1));
}

void NetworkPanel::showMatrix()
{
    if (!m_snapshot || m_snapshot->information.empty())
        return;
    const Information& known = information();
    const bool isShare = m_unitSwitch->current() == 1;
    const Matrix<double> values = (isShare ? known.shares() : known.informationNats).transpose();
    const double greatest = values.size() > 0 ? values.maxCoeff() : 0;
    m_matrix->setMatrix(values);
    m_matrix->setColumnOrder(toList(m_orders[std::size_t(m_layer)]));
    m_matrix->setMaximum(isShare ? 1 : greatest > 0 ? greatest : 1);
    m_matrix->setInactive(inactiveOf(known));
    m_matrix->setCaption(
        isShare ? tr("share of each factor") : tr("0 to %1 nats").arg(formatShort(greatest, 2)));
}

// What the matrix says at the pointer: a neuron's r_n, and its information about a factor.
QString NetworkPanel::matrixLabel(int column, int row) const
{
    const Information& known = information();
    const QString words = neuronWords(m_layer, column);
    if (row < 0 || !known.active[std::size_t(column)])
        return words;
    return tr("neuron %1, e%2: %3 nats, r = %4")
        .arg(column + 1)
        .arg(row + 1)
        .arg(formatFixed(known.informationNats(column, row), 2),
            formatFixed(known.ratio(column), 2));
}

void NetworkPanel::retranslate()
{
    const QStringList pages{tr("network"), tr("plane")};
    const QStringList pageTips{tr("Neurons and weights."),
        tr("The square of the two factors in the plane of two neurons, as in the linear "
           "example.")};
    if (!m_planeSwitch) {
        m_planeSwitch = new SegmentedSwitch;
        m_planeSwitch->setObjectName("planeOrNetwork");
        connect(m_planeSwitch, &SegmentedSwitch::currentChanged, this, &NetworkPanel::editPage);
        m_planeTitle->setCornerWidget(m_planeSwitch);
    }
    for (SegmentedSwitch* choice : {m_diagramSwitch, m_planeSwitch}) {
        if (!choice)
            continue;
        choice->setOptions(pages);
        choice->setOptionToolTips(pageTips);
        choice->setCurrent(m_pages->currentIndex());
    }
    m_diagram->setTitle(tr("Network"));
    m_diagram->setWhatsThis(
        tr("Circles are neurons, coloured by the factor they tell of; lines are weights. A neuron "
           "of one colour codes one factor. A click keeps a neuron in view."));
    m_diagram->setCaption(tr("coloured by factor"));
    m_planeTitle->setTitle(tr("Plane of two neurons"));
    m_planeTitle->setCaption(tr("the factors, mapped"));
    m_plane->setForbiddenText(tr("negative rates"));
    m_plane->setAccessibleName(tr("The square of two factors in the plane of two neurons"));
    m_plane->setWhatsThis(tr("Every sample as the activity of two neurons. When each neuron codes "
                             "one factor, the square stands upright on the axes."));
    m_horizontalLabel->setText(tr("Across"));
    m_verticalLabel->setText(tr("Up"));
    m_horizontal->setAccessibleName(tr("Neuron across"));
    m_vertical->setAccessibleName(tr("Neuron upwards"));
    for (QComboBox* box : {m_horizontal, m_vertical}) {
        setHelp(box,
            tr("Any two hidden neurons; at first the two that tell most about one "
               "factor each."));
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(i, tr("neuron %1").arg(i + 1));
    }
    m_matrix->setTitle(tr("Information"));
    m_matrix->setWhatsThis(tr("How much each neuron tells of each factor. One filled cell a column "
                              "means one factor per neuron."));
    m_unitSwitch->setOptions({tr("nats"), tr("share")});
    m_unitSwitch->setOptionToolTips({tr("Mutual information I(z; e) in nats."),
        tr("I(z; e) over the sum of the neuron's row: its largest share is r, which goes into "
           "the MIR.")});
    m_sortButton->setText(tr("Sort"));
    setHelp(m_sortButton,
        tr("Neurons by the factor they prefer, then by r. Done by itself when "
           "a run pauses or ends."));
    m_neuron->retranslate();
    refresh();
}

QWidget* NetworkPanel::neuronCard() const
{
    return m_neuron;
}

// The Run menu sorts as well.
void NetworkPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sortButton->setVisible(window()->width() >= roomForSort * std::max(1.0, m_theme.textScale));
}

void NetworkPanel::fitToType(double scale)
{
    // The first title stands level with that of the chart beside it, which has switches.
    layout()->setContentsMargins(
        0, (m_unitSwitch->sizeHint().height() - qRound(20 * scale)) / 2, 0, 0);
    m_pages->setMinimumHeight(int(std::lround(150 * scale)));
    m_plane->setMinimumWidth(int(std::lround(150 * scale))); // in view or not, its page counts
}

} // namespace untangle
