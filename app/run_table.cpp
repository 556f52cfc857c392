// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_table.h"

#include "app/csv.h"
#include "app/labels.h"
#include "widgets/card_title.h"

#include <QAction>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace untangle {

namespace {

constexpr int headerMargins = 20; // both, and what the sort arrow takes
constexpr int presentBar = 3; // at the left of the run in view

// The run in view has a bar at its left; the current row is marked as a whole, not its cell.
class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        QStyleOptionViewItem whole = option;
        whole.state &= ~QStyle::State_HasFocus;
        QStyledItemDelegate::paint(painter, whole, index);
        if (index.column() == 0 && index.data(RunModel::presentRole).toBool())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(presentBar, option.rect.height())),
                option.palette.color(QPalette::Text));
    }
};

} // namespace

// Space acts on the current row once the keyboard has come here; before that it is the window's.
class RunView : public QTableView {
public:
    using QTableView::QTableView;
    using QTableView::sizeHintForColumn;

    void setKey(Qt::Key key, QAction* action) { m_actions[key] = action; }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && m_isByKeyboard
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
            event->accept();
            return true;
        }
        return QTableView::event(event);
    }
    void focusInEvent(QFocusEvent* event) override
    {
        const Qt::FocusReason reason = event->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason)
            m_isByKeyboard = true;
        if (m_isByKeyboard && !currentIndex().isValid())
            setCurrentIndex(model()->index(0, NumberColumn));
        QTableView::focusInEvent(event);
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        m_isByKeyboard = false;
        QTableView::mousePressEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        m_isByKeyboard = true;
        if (QAction* action = m_actions.value(event->key()))
            action->trigger();
        else if (event->text().isEmpty() || !event->text().at(0).isPrint())
            QTableView::keyPressEvent(event);
        else
            event->ignore(); // letters are the chapter's
    }

private:
    bool m_isByKeyboard = false;
    QHash<int, QAction*> m_actions;
};

RunTable::RunTable(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
    , m_model(new RunModel(theme, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new RunView(this))
    , m_emptyWords(new QLabel(this))
{
    createView();
    createActions();
    m_emptyWords->setObjectName("noRuns");
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setForegroundRole(QPalette::PlaceholderText);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_emptyWords);
    m_pages->addWidget(m_view);
    layout->addLayout(m_pages, 1);
    retranslate();
    applyTheme();
}

void RunTable::createView()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunModel::sortRole);
    m_view->setObjectName("runs");
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new RunDelegate(m_view));
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(20);
    m_view->setAutoScroll(false); // a chosen row keeps its tick box in view
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(NumberColumn, Qt::AscendingOrder);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != OverlayColumn)
            emit restoreRequested(m_sorted->mapToSource(index).row());
    });
    connect(m_model, &RunModel::overlayToggled, this, &RunTable::overlayToggled);
}

// By key and by menu.
void RunTable::createActions()
{
    for (QAction** action : {&m_overlay, &m_restore, &m_remove}) {
        *action = new QAction(m_view);
        m_view->addAction(*action);
    }
    m_view->setKey(Qt::Key_Space, m_overlay);
    m_view->setKey(Qt::Key_Return, m_restore);
    m_view->setKey(Qt::Key_Enter, m_restore);
    m_view->setKey(Qt::Key_Delete, m_remove);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_overlay, &QAction::triggered, this, &RunTable::toggleCurrent);
    connect(m_restore, &QAction::triggered, this, [this] {
        if (const auto row = currentRow())
            emit restoreRequested(*row);
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto row = currentRow())
            emit removeRequested(*row);
    });
}

void RunTable::setRuns(const std::vector<RunRecord>& runs, std::optional<std::size_t> present)
{
    const auto current = currentRow();
    const int number = current ? m_model->rows()[std::size_t(*current)].number : 0;
    if (!m_model->setRuns(runs, present))
        return;
    m_pages->setCurrentIndex(runs.empty() ? 0 : 1);
    fitColumns();
    if (current)
        selectNear(number);
}

// The run of that number, or what has taken its place.
void RunTable::selectNear(int number)
{
    const std::vector<RunRow>& rows = m_model->rows();
    if (rows.empty())
        return;
    auto at = std::find_if(
        rows.begin(), rows.end(), [number](const RunRow& row) { return row.number >= number; });
    if (at == rows.end())
        --at;
    m_view->setCurrentIndex(
        m_sorted->mapFromSource(m_model->index(int(at - rows.begin()), NumberColumn)));
}

std::optional<int> RunTable::currentRow() const
{
    const QModelIndex index = m_sorted->mapToSource(m_view->currentIndex());
    return index.isValid() ? std::optional(index.row()) : std::nullopt;
}

void RunTable::toggleCurrent()
{
    if (const auto row = currentRow())
        emit overlayToggled(*row, !m_model->rows()[std::size_t(*row)].isOverlaid);
}

QByteArray RunTable::csv() const
{
    QByteArray csv = "run,condition,family,factors,inputs,neurons,activation,rate,beta_nonneg,"
                     "beta_activity,beta_weight,seed,steps,total,prediction,nonneg,activity,"
                     "weight,mir,r2,active_neurons,diverged_at_step,kernel\r\n";
    for (const RunRow& row : m_model->rows()) {
        const ExperimentSettings& settings = row.settings;
        QByteArrayList sizes;
        for (Index size : settings.hiddenSizes)
            sizes.append(QByteArray::number(qint64(size)));
        const std::string_view kernel = kernelName(row.kernel);
        const std::optional<double>& mir = row.mir().mir;
        const auto condition = conditionOf(settings);
        csv += QByteArrayList{QByteArray::number(row.number),
                   condition ? Labels::nameOf(*condition).toLatin1() : QByteArray("own"),
                   Labels::nameOf(settings.family).toLatin1(),
                   QByteArray::number(qint64(settings.factorCount)),
                   QByteArray::number(qint64(settings.inputCount)), sizes.join('-'),
                   Labels::nameOf(settings.activation).toLatin1(), exactText(settings.rate),
                   exactText(row.tip.weights.betaNonneg), exactText(row.tip.weights.betaActivity),
                   exactText(row.tip.weights.betaWeight), QByteArray::number(settings.seed),
                   QByteArray::number(qint64(row.tip.step)), exactText(row.tip.total()),
                   exactText(row.tip.terms.prediction), exactText(row.tip.terms.nonneg),
                   exactText(row.tip.terms.activity), exactText(row.tip.terms.weight),
                   mir ? exactText(*mir) : QByteArray(), exactText(row.tip.r2),
                   QByteArray::number(qint64(row.mir().activeNeurons)),
                   row.divergence ? QByteArray::number(qint64(row.divergence->step)) : QByteArray(),
                   QByteArray(kernel.data(), qsizetype(kernel.size()))}
                   .join(',')
            + "\r\n";
    }
    return csv;
}

void RunTable::retranslate()
{
    m_title->setTitle(tr("Runs"));
    m_title->setCaption(tr("tick: curves in the charts; double-click: train again"));
    m_view->setAccessibleName(tr("Runs"));
    m_view->setAccessibleDescription(
        tr("Space draws the curves of a run, Enter trains it again, Delete removes it."));
    m_view->setWhatsThis(tr("Every finished run with its settings and results. A click on a "
                            "column's title sorts by it."));
    m_emptyWords->setText(tr("Finished runs gather here."));
    const auto withKey = [](const QString& text, Qt::Key key) { // as a menu shows it
        return text + '\t' + QKeySequence(key).toString(QKeySequence::NativeText);
    };
    m_overlay->setText(withKey(tr("&Curves in the charts"), Qt::Key_Space));
    m_restore->setText(withKey(tr("Train this run &again"), Qt::Key_Return));
    m_remove->setText(withKey(tr("&Remove from the table"), Qt::Key_Delete));
    m_model->refresh();
    fitColumns();
}

void RunTable::applyTheme()
{
    m_view->setIconSize(RunModel::sampleSize * std::max(1.0, m_theme.textScale));
    m_view->verticalHeader()->setDefaultSectionSize(
        QFontMetrics(m_theme.font(TextRole::Caption)).height() + 8);
    m_model->refresh();
    fitColumns();
}

// As wide as words and numbers are: the header's own hint keeps room for an arrow in each. While
// the table is hidden this waits.
void RunTable::fitColumns()
{
    if (!isVisible())
        return;
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    for (int column = 0; column < RunColumnCount; ++column) {
        const QString name
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int header = metrics.size(0, name).width() + headerMargins;
        m_view->setColumnWidth(column, std::max(header, m_view->sizeHintForColumn(column)));
    }
}

void RunTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
}

void RunTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace untangle
